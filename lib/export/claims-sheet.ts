import type { Actor } from "../access/actor";
import { claimFilter } from "../claims/filter";
import { claimsUnder } from "../claims/queries";
import { askedOf } from "./asked";
import { type Asked, several, type Sheet } from "./sheet";

/** So many are written before it is asked again whether their reader still sees them. */
const claimsAtOnce = 100;

/** Every sentence, with what it rests on and what is wrong with that: all as they stood at one moment. */
export function claimsSheet(actor: Actor, asked: Asked): Sheet {
  const filter = askedOf(claimFilter, asked);
  return {
    columns: ["reference", "investigation", "sentence", "state", "supports", "roots", "rootsAtMost", "flags", "disputed", "note"],
    async *pages() {
      const all = (await claimsUnder(actor, filter)).lines;
      for (let from = 0; from === 0 || from < all.length; from += claimsAtOnce) {
        const lines = all.slice(from, from + claimsAtOnce);
        yield {
          items: lines.map(({ id, ref, investigation, sentence, note, state, version, basis: { support, roots, rootsAtMost, flags, disputed } }) => ({
            ...{
              id,
              ref,
              investigation: investigation.code,
              sentence,
              note,
              state,
              version,
              supports: support.length,
              roots: roots.length,
              rootsAtMost,
              flags,
            },
            disputed: disputed.map(({ piece, by }) => ({ ref: piece.ref, by: by.map((other) => other.ref) })),
          })),
          rows: lines.map(({ ref, investigation, sentence, note, state, basis: { support, roots, rootsAtMost, flags, disputed } }) => [
            ...[ref, investigation.code, sentence, state],
            ...[support.length, roots.length, rootsAtMost].map(String),
            ...[several(flags), several(disputed.map(({ piece }) => piece.ref)), note ?? ""],
          ]),
        };
      }
    },
  };
}
