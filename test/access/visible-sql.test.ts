import { expect, test } from "vitest";
import { evidenceVisibleTo } from "../../lib/access/visible";
import { evidenceVisibleSql } from "../../lib/access/visible-sql";
import { db } from "../../lib/db";
import { scene } from "../support/scene";
import "../support/newsroom";

test("the rule of visibility says the same in Prisma and in SQL, for everybody", async () => {
  await using room = await scene();
  for (const [name, { actor }] of Object.entries(room.people)) {
    const prisma = await db.evidence.findMany({ where: evidenceVisibleTo(actor), select: { id: true } });
    const sql = await db.$queryRaw<{ id: string }[]>`select e.id from "Evidence" e where ${evidenceVisibleSql(actor)}`;
    expect(sql.map(({ id }) => id).sort(), name).toEqual(prisma.map(({ id }) => id).sort());
  }
});
