import type { Actor } from "../access/actor";
import { sourceFilter } from "../sources/filter";
import { listSources } from "../sources/queries";
import { askedOf } from "./asked";
import type { Asked, Sheet } from "./sheet";

/** By codename: who a source is stands nowhere in the archive, and in no file. */
export function sourcesSheet(actor: Actor, asked: Asked): Sheet {
  const filter = askedOf(sourceFilter, asked);
  return {
    columns: ["investigation", "codename", "kind", "description", "reliability", "note", "pieces"],
    async *pages() {
      for (let after: string | undefined; ; ) {
        const { sources: found, next } = await listSources(actor, { ...filter, after });
        yield {
          items: found.map(({ investigation, ...source }) => ({ ...source, investigation: investigation.code })),
          rows: found.map(({ investigation, codename, kind, description, reliability, note, pieces }) => [
            investigation.code,
            codename,
            kind,
            description,
            reliability ?? "",
            note ?? "",
            String(pieces),
          ]),
        };
        if (!next) return;
        after = next;
      }
    },
  };
}
