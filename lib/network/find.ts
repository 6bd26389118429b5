import type { Actor } from "../access/actor";
import { evidenceVisibleTo } from "../access/visible";
import { db } from "../db";
import { suggestRecords } from "../search/suggest";
import { namesOfNodes } from "./names";

const most = 8;

/** The nodes of an investigation that are called so, as far as the actor may see them: companies under any of their names, sources, and leak channels by reference or title. At most eight of each sort. */
export async function nodesCalled(actor: Actor, investigationId: string, words: string) {
  const q = words.trim();
  if (q === "") return [];
  const number = /^(?:[A-Z]{2,6}-)?0*(\d{1,9})$/i.exec(q)?.[1];
  // Prisma hands the words to LIKE as they are: what stands for any character there is only a character here.
  const title = { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  const [named, channels] = await Promise.all([
    suggestRecords(actor, { q, investigation: investigationId, types: ["company", "source"] }),
    db.evidence.findMany({
      where: {
        AND: [
          evidenceVisibleTo(actor),
          { investigationId, kind: "leakChannel", status: { notIn: ["withdrawn", "rejected"] } },
          { OR: [{ title }, ...(number ? [{ number: Number(number) }] : [])] },
        ],
      },
      orderBy: { number: "asc" },
      take: most,
      select: { id: true },
    }),
  ]);
  const ids = [...named.map(({ type, id }) => `${type === "company" ? "c" : "s"}:${id}`), ...channels.map(({ id }) => `e:${id}`)];
  const names = await namesOfNodes(actor, investigationId, ids);
  return ids.flatMap((id) => names.get(id) ?? []);
}
