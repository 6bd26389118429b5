import type { Actor } from "../access/actor";
import { claimFilter } from "../claims/filter";
import { listClaims } from "../claims/queries";
import { askedOf } from "./asked";
import { type Asked, several, type Sheet } from "./sheet";

/** Every sentence, with what it rests on and what is wrong with that. */
export function claimsSheet(actor: Actor, asked: Asked): Sheet {
  const filter = askedOf(claimFilter, asked);
  return {
    columns: ["reference", "investigation", "sentence", "state", "supports", "roots", "rootsAtMost", "flags", "disputed", "note"],
    async *pages() {
      for (let after: string | undefined; ; ) {
        const { lines, next } = await listClaims(actor, { ...filter, after });
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
        if (!next) return;
        after = next;
      }
    },
  };
}
