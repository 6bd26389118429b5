import type { Actor } from "../access/actor";
import { cutQuestion } from "../search/cut";
import { findRecords } from "../search/find";
import { lastPage, questionIn } from "../search/schema";
import { inTurn, patienceOfFiles } from "../search/turn";
import type { Asked, Sheet } from "./sheet";

/** What a search finds, best first, as far as its pages lead. */
export function searchSheet(actor: Actor, asked: Asked): Sheet | undefined {
  const parsed = questionIn(new URLSearchParams(Object.entries(asked).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value]))));
  if (!parsed.success) return undefined;
  const q = cutQuestion(parsed.data.q);
  return {
    columns: ["type", "reference", "title", "investigation", "kind"],
    async *pages() {
      for (let page = 1; page <= lastPage; page += 1) {
        const { hits, pages } = await inTurn(actor, () => findRecords(actor, { ...parsed.data, q, page }), { patience: patienceOfFiles });
        const said = hits.map(({ type, id, ref, title, investigation, kind }) => ({ type, id, ref, title, investigation: investigation.code, kind }));
        yield { items: said, rows: said.map(({ type, ref, title, investigation, kind }) => [type, ref ?? "", title, investigation, kind]) };
        if (page >= pages) return;
      }
    },
  };
}
