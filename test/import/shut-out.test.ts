import pg from "pg";
import { expect, test } from "vitest";
import { companyFilter } from "../../lib/companies/filter";
import { listCompanies } from "../../lib/companies/queries";
import { confirmImport, receiveFile } from "../../lib/import/commands";
import { changeRole, removeMember } from "../../lib/investigations/commands";
import { endAllSessions } from "../../lib/accounts/commands";
import { newsroom } from "../support/newsroom";
import { give } from "./files";

type Room = Awaited<ReturnType<typeof newsroom>>;

/** What can happen to somebody meanwhile, and what they are told. */
const ends = {
  removed: [({ people, investigationId }) => removeMember(people.lead.actor, { investigationId, userId: people.reporter.userId }), "missing"],
  "made a viewer": [
    ({ people, investigationId }) => changeRole(people.lead.actor, { investigationId, userId: people.reporter.userId, role: "viewer" }),
    "notAllowed",
  ],
  "signed out": [({ people }) => endAllSessions(people.reporter.actor), "signedOut"],
} satisfies Record<string, [(room: Room) => Promise<void>, string]>;

test.each(Object.entries(ends))("whoever was %s while their rows were being written brings none of them in", async (_, [end, reason]) => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { id, revision } = await give(people.reporter.actor, investigationId, "公司名称\n永盛置业\n");
  const before = new pg.Client(process.env.TEST_OWNER_URL);
  await before.connect();
  try {
    await before.query("begin");
    await before.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`imports ${investigationId}`]);
    const [importing] = [Promise.allSettled([confirmImport(people.reporter.actor, { id, seenRevision: revision })])];
    const waits = `select count(*)::int n from pg_locks where locktype = 'advisory' and not granted`;
    await expect.poll(async () => (await room.owner.query(waits)).rows[0].n).toBeGreaterThan(0);
    await end(room);
    await before.query("rollback");
    expect(await importing).toMatchObject([{ status: "rejected", reason: { reason } }]);
  } finally {
    await before.end();
  }
  expect((await listCompanies(people.lead.actor, companyFilter.parse({ investigation: investigationId }))).total).toBe(0);
});

test.each(Object.entries(ends))("whoever was %s while their file arrived leaves nothing of it", async (_, [end, reason]) => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  async function* arriving() {
    yield Buffer.from("公司名称\n");
    await end(room);
    yield Buffer.from("永盛置业\n");
  }
  const file = { name: "名单.csv", bytes: arriving() };
  await expect(receiveFile(people.reporter.actor, { investigationId, target: "company" }, file)).rejects.toMatchObject({ reason });
  expect((await room.owner.query(`select from "StagedImport" where "userId" = $1`, [people.reporter.userId])).rowCount).toBe(0);
});
