import type { Actor } from "../access/actor";
import { mostLines } from "../lists/lines";
import { lookUpList } from "../lists/queries";
import { listView, oneList } from "../lists/schema";
import { inTurn, patienceOfFiles } from "../search/turn";
import { type Asked, several, type Sheet } from "./sheet";

/** A list of names that somebody keeps: every line, also those that appear nowhere. */
export async function listSheet(actor: Actor, asked: Asked): Promise<Sheet | undefined> {
  const parsed = oneList.safeParse(asked);
  const lookUp = (id: string) => inTurn(actor, () => lookUpList(actor, id, listView.parse({}), mostLines), { patience: patienceOfFiles });
  const found = parsed.success ? await lookUp(parsed.data.id) : null;
  if (!found) return undefined;
  return {
    head: { lines: found.lines.length, found: found.found },
    columns: ["line", "name", "records", "evidence", "companies", "sources", "claims", "comments", "fresh", "first"],
    async *pages() {
      yield {
        items: found.rows.map(({ n, line, total, types, fresh, hits }) => ({
          line: n,
          name: line,
          records: total,
          types,
          fresh,
          first: hits.map(({ type, id, ref, title, investigation }) => ({ type, id, ref, title, investigation: investigation.code })),
        })),
        rows: found.rows.map(({ n, line, total, types: { evidence, company, source, claim, comment }, fresh, hits }) => [
          ...[n, line, total, evidence, company, source, claim, comment, fresh].map(String),
          several(hits.map(({ ref, title }) => (ref ? `${ref} ${title}` : title))),
        ]),
      };
    },
  };
}
