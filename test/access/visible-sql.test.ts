import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { commentVisibleTo, evidenceVisibleTo } from "../../lib/access/visible";
import { commentVisibleSql, evidenceVisibleSql } from "../../lib/access/visible-sql";
import { writeComment } from "../../lib/comments/commands";
import { db } from "../../lib/db";
import { scene } from "../support/scene";
import "../support/newsroom";

test("the rule of visibility says the same in Prisma and in SQL, for everybody", async () => {
  await using room = await scene();
  const author = room.people.reporter.actor;
  for (const [type, subjectId] of [
    ["evidence", room.draft],
    ["evidence", room.accepted],
    ["claim", room.claimId],
  ] as const)
    await writeComment(author, { id: randomUUID(), type, subjectId, text: "这里要核对" });
  const seen: Record<string, number> = {};
  for (const [name, { actor }] of Object.entries(room.people)) {
    const prisma = await db.evidence.findMany({ where: evidenceVisibleTo(actor), select: { id: true } });
    const sql = await db.$queryRaw<{ id: string }[]>`select e.id from "Evidence" e where ${evidenceVisibleSql(actor)}`;
    expect(sql.map(({ id }) => id).sort(), name).toEqual(prisma.map(({ id }) => id).sort());
    const comments = await db.comment.findMany({ where: commentVisibleTo(actor), select: { id: true } });
    const commentsSql = await db.$queryRaw<{ id: string }[]>`select m.id from "Comment" m where ${commentVisibleSql(actor)}`;
    expect(commentsSql.map(({ id }) => id).sort(), name).toEqual(comments.map(({ id }) => id).sort());
    seen[name] = comments.length;
  }
  expect(seen).toEqual({ reporter: 3, lead: 3, colleague: 2, editor: 2, viewer: 2, stranger: 0, administrator: 0 });
});
