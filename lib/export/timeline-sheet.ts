import type { Actor } from "../access/actor";
import { findInvestigation } from "../investigations/queries";
import { timelineFilter } from "../timeline/filter";
import { timelineOf } from "../timeline/queries";
import { z } from "../zod";
import { askedOf } from "./asked";
import type { Asked, Sheet } from "./sheet";

/** Every time of an investigation in its order, as exactly as it is known; then what has no time. Undefined where there is no such investigation for the actor. */
export async function timelineSheet(actor: Actor, asked: Asked): Promise<Sheet | undefined> {
  const id = z.uuid().safeParse(asked.investigation).data;
  const investigation = id === undefined ? null : await findInvestigation(actor, id);
  if (!investigation) return undefined;
  const filter = { ...askedOf(timelineFilter, asked), undated: undefined };
  return {
    head: { investigation: investigation.code },
    columns: ["from", "to", "precision", "which", "reference", "kind", "title", "status"],
    async *pages() {
      let [after, undated]: [string | undefined, number | undefined] = [undefined, undefined];
      for (let [dated, open] = [true, true]; dated || open; ) {
        const { rows, next, unknown, nextUnknown, lines } = await timelineOf(actor, investigation.id, { ...filter, after, undated });
        const said = [
          ...(dated ? rows.map(({ id, which, precision, from, to, open }) => ({ id, which, precision, from, to: open ? null : to })) : []),
          ...(open ? unknown.map(({ id, notStated }) => ({ id, which: notStated ? "notStated" : "missing", precision: null, from: null, to: null })) : []),
        ].flatMap(({ id, ...time }) => {
          const line = lines.get(id);
          return line ? [{ ...time, id, ref: line.ref, kind: line.kind, title: line.title, status: line.status }] : [];
        });
        yield {
          items: said,
          rows: said.map(({ from, to, precision, which, ref, kind, title, status }) => [
            from ?? "",
            to ?? "",
            precision ?? "",
            which,
            ref,
            kind,
            title,
            status,
          ]),
        };
        [dated, open] = [dated && next !== undefined, open && nextUnknown !== undefined];
        [after, undated] = [next ?? after, nextUnknown ?? undated];
      }
    },
  };
}
