import type { Actor } from "../access/actor";
import { comparisonFilter } from "../comparison/filter";
import { compareEvidence } from "../comparison/queries";
import { tableOf } from "../comparison/table";
import type { Translate } from "../evidence/fact";
import { factStepsOf } from "../evidence/queries";
import { askedOf } from "./asked";
import { chainInWords, factColumns, factRowInWords } from "./fact-row";
import { type Asked, several, type Sheet } from "./sheet";

/** A file is not looked at as a whole: it bears more pieces than a page, and says in its head where there were still more. */
const mostInFile = 5000;

/** A row for each value of each cell, with the piece that says it and the whole way of that fact to us, in the words of the page; JSON has the codes. Undefined where there is no such investigation for the actor. */
export async function comparisonSheet(actor: Actor, asked: Asked, t: Translate): Promise<Sheet | undefined> {
  const found = await compareEvidence(actor, askedOf(comparisonFilter, asked), mostInFile);
  if (!found) return undefined;
  const table = tableOf(found, t);
  const own = await factStepsOf(
    actor,
    found.lines.map(({ id }) => id),
  );
  const cells = table.flatMap(({ kind, rows, companies: across }) =>
    rows.flatMap(({ name, label, cells: named, unnamed }) =>
      [...across.map((company, index) => ({ company, cell: named[index] ?? [] })), { company: null, cell: unnamed }].flatMap(({ company, cell }) =>
        cell.flatMap(({ piece, facts }) => facts.map((fact) => ({ kind, column: name, item: label, company, piece, fact }))),
      ),
    ),
  );
  return {
    head: { investigation: found.investigation.code, companies: found.companies, total: found.total, shown: found.lines.length },
    columns: ["kind", "item", "company", "role", "reference", "status", "nature", "attribution", "single", ...factColumns],
    async *pages() {
      yield {
        items: cells.map(({ kind, column, company, piece: { ref, id, line, companies: linked }, fact }) => ({
          kind,
          column,
          company: company && { ...company, roles: linked.find((one) => one.id === company.id)?.roles ?? [] },
          evidence: { id, ref, status: line.status, nature: line.nature, attribution: own(id, fact.name) ?? line.steps, single: line.single },
          fact,
          typed: line.facts,
          factQualifiers: line.factQualifiers,
        })),
        rows: cells.map(({ kind, item, company, piece: { id, ref, line, companies: linked }, fact }) => [
          t(`names.${kind}`),
          item,
          company?.name ?? "",
          several((linked.find((one) => one.id === company?.id)?.roles ?? []).map((role) => t(`sheet.roles.${role}`))),
          ref,
          t(`sheet.status.${line.status}`),
          line.nature ? t(`natures.${line.nature}`) : "",
          chainInWords(own(id, fact.name) ?? line.steps, t),
          t(`sheet.single.${line.single ? "yes" : "no"}`),
          ...factRowInWords(fact, t),
        ]),
      };
    },
  };
}
