import type { Actor } from "../access/actor";
import { companyFilter } from "../companies/filter";
import { listCompanies } from "../companies/queries";
import { relationItem } from "../relations/item";
import { type Relation, relationsOf } from "../relations/queries";
import { askedOf } from "./asked";
import { type Asked, several, type Sheet } from "./sheet";

/** Who is what to whom, when, and what it rests on. */
const relationLine = ({ kind, word, from, to, since, until, pieces }: Relation) =>
  [from.name, word ?? kind, to.name, since || until ? `${since ?? ""}–${until ?? ""}` : "", `[${pieces.map(({ ref }) => ref).join(", ")}]`]
    .filter(Boolean)
    .join(" ");

/** Each page is counted and ordered anew, so that many small ones of a long list would take hours. */
const companiesAtOnce = 1000;

export function companiesSheet(actor: Actor, asked: Asked): Sheet {
  const filter = askedOf(companyFilter, asked);
  return {
    columns: ["id", "sameAs", "investigation", "name", "aliases", "creditCode", "lineOfBusiness", "note", "notStated", "pieces", "relations"],
    async *pages() {
      for (let after: string | undefined; ; ) {
        const { companies: found, next } = await listCompanies(actor, { ...filter, after }, companiesAtOnce);
        const relations = (
          await relationsOf(
            actor,
            found.flatMap(({ id, profiles }) => [id, ...profiles.map(({ companyId }) => companyId)]),
          )
        ).filter(({ withdrawnAt, investigationId }) => !withdrawnAt && (filter.investigation === undefined || investigationId === filter.investigation));
        const of = (...ids: string[]) => relations.filter(({ from, to }) => ids.includes(from.id) || ids.includes(to.id));
        yield {
          items: found.map((company) => ({ ...company, relations: of(company.id, ...company.profiles.map(({ companyId }) => companyId)).map(relationItem) })),
          rows: found.flatMap(({ id, pieces, profiles }) =>
            profiles.map(({ companyId, investigation, name, aliases, creditCode, lineOfBusiness, note, notStated }) => [
              companyId,
              companyId === id ? "" : id,
              investigation.code,
              name,
              several(aliases.map((alias) => alias.name)),
              creditCode ?? "",
              lineOfBusiness ?? "",
              note ?? "",
              several(notStated),
              String(pieces),
              several(
                of(companyId)
                  .filter((relation) => relation.investigation.code === investigation.code)
                  .map(relationLine),
              ),
            ]),
          ),
        };
        if (!next) return;
        after = next;
      }
    },
  };
}
