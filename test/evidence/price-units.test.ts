import { beforeAll, expect, test } from "vitest";
import { logEvidence } from "../../lib/evidence/commands";
import { kinds } from "../../lib/evidence/kinds/registry";
import { priceListFacts } from "../../lib/evidence/kinds/price-list/schema";
import { db } from "../../lib/db";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom();
  return () => room[Symbol.asyncDispose]();
});

const price = { min: "500", max: "500", currency: "CNY" };

test("each unit is read back as it was saved, and what a package holds with its own third state", async () => {
  const facts = priceListFacts.parse({
    lines: [
      { ...price, unit: "hundred" },
      { ...price, unit: "tenThousand" },
      { ...price, unit: "package", packageSize: 1000 },
      { ...price, unit: "package", notStated: ["packageSize"] },
      { ...price, unit: "package" },
      { ...price, unit: "records", packageSize: 500 },
    ],
  });
  const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId, { detail: { kind: "priceList", facts } }));
  expect(await kinds.priceList.read(db, { id })).toEqual(facts);
});

test("the database refuses a size of what is no package, one that is none, and one beside “not stated”, whoever writes", async () => {
  const facts = { lines: [{ ...price, unit: "package", packageSize: 1000 }] };
  const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId, { detail: { kind: "priceList", facts } }));
  for (const set of [`unit = 'thousand'`, `unit = null`, `"packageSize" = 0`, `"packageSize" = 10000001`, `"notStated" = '{packageSize}'`])
    await expect(room.owner.query(`update "PriceLine" set ${set} where "evidenceId" = $1`, [id]), set).rejects.toMatchObject({ code: "23514" });
  const open = [`"packageSize" = null, "notStated" = '{packageSize}'`, `"packageSize" = null`, `"packageSize" = 0`];
  for (const set of open)
    await expect(room.owner.query(`update "PriceLine" set unit = 'records', ${set} where "evidenceId" = $1`, [id]), set).rejects.toMatchObject({
      code: "23514",
    });
  await room.owner.query(`update "PriceLine" set "packageSize" = null, "notStated" = '{packageSize}' where "evidenceId" = $1`, [id]);
});
