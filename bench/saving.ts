import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { median } from "./load";
import { ownDatabase } from "./own-database";

/** Saving a price list through the command, one writer, against the bare statements that leave the same rows. Milliseconds, medians. */
export async function saving(times = 200) {
  await using database = await ownDatabase();
  return await compare(database.at, times);
}

async function compare(at: (login: string) => string, times: number) {
  const { admitFirstAdministrator } = await import("../lib/accounts/bootstrap");
  const { Actor } = await import("../lib/access/actor");
  const { logEvidence } = await import("../lib/evidence/commands");
  const { evidenceInput } = await import("../lib/evidence/schema");
  const { openInvestigation } = await import("../lib/investigations/commands");
  const first = await admitFirstAdministrator({ email: "bench@test.example", name: "bench", password: randomUUID() });
  const investigationId = await openInvestigation(first, { title: "bench", slug: "bench", code: "BN" });
  const actor = (await Actor.of(first.sessionId))!;
  const facts = { lines: [{ min: "100", max: "150", about: true, currency: "CNY", notStated: ["unit"] }] };

  const ours: number[] = [];
  const bare: number[] = [];
  const client = new pg.Client({ connectionString: at("anfang_app") });
  await client.connect();
  for (let turn = 0; turn < times; turn++) {
    const input = evidenceInput.parse({ id: randomUUID(), investigationId, title: "价", detail: { kind: "priceList", facts } });
    const began = performance.now();
    await logEvidence(actor, input);
    const between = performance.now();
    await bareStatements(client, investigationId, actor.userId, actor.pseudonym);
    bare.push(performance.now() - between);
    ours.push(between - began);
  }
  await client.end();
  return { command: median(ours.slice(20)), bare: median(bare.slice(20)) };
}

/** The rows that logging a price list leaves, with nothing checked and nothing sealed. */
async function bareStatements(client: pg.Client, investigationId: string, userId: string, pseudonym: string) {
  const id = randomUUID();
  const bytes = Buffer.from(
    JSON.stringify({ actor: pseudonym, action: "evidence.logged", subject: { type: "evidence", id, version: 1 }, investigation: investigationId }),
  );
  await client.query("begin");
  const { rows } = await client.query<{ number: number }>(
    `update "Investigation" set "lastEvidence" = "lastEvidence" + 1 where id = $1 returning "lastEvidence" number`,
    [investigationId],
  );
  await client.query(
    `insert into "Evidence" (id, "investigationId", number, kind, title, "authorId", "editedById", "notedAt") values ($1, $2, $3, 'priceList', '价', $4, $4, now())`,
    [id, investigationId, rows[0]!.number, userId],
  );
  await client.query(`insert into "PriceList" ("evidenceId") values ($1)`, [id]);
  await client.query(
    `insert into "PriceLine" ("evidenceId", position, min, max, about, currency, "notStated") values ($1, 0, 100, 150, true, 'CNY', '{unit}')`,
    [id],
  );
  await client.query(`insert into "SearchOutbox" ("subjectType", "subjectId") values ('evidence', $1)`, [id]);
  await client.query("select append_custody($1, $2, $3)", [[bytes], [randomBytes(200)], [randomBytes(32)]]);
  await client.query("commit");
}
