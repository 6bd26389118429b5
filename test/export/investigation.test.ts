import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { Denied } from "../../lib/access/denied";
import { hashPassword } from "../../lib/accounts/password";
import { historyOf } from "../../lib/custody/queries";
import { logEvidence } from "../../lib/evidence/commands";
import { exportInvestigation } from "../../lib/export/commands";
import type { Entity } from "../../lib/export/entities";
import { linkSource } from "../../lib/links/commands";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { words } from "../../lib/search/translators";
import { recordSource } from "../../lib/sources/commands";
import { makeToken } from "../../lib/tokens/commands";
import { holderOf } from "../../lib/tokens/holder";
import { importCalls } from "../calls/files";
import { newsroom } from "../support/newsroom";
import { piece, scene } from "../support/scene";

const password = "a password of the tests";

/** Accounts of a test come without a password; this gives one. */
async function withPassword({ owner }: { owner: { query(sql: string, values: unknown[]): Promise<unknown> } }, actor: Actor) {
  await owner.query(`insert into "Credential" ("userId", "passwordHash") values ($1, $2)`, [actor.userId, await hashPassword(password)]);
  return actor;
}

async function taken(actor: Actor, investigationId: string, given = password): Promise<Entity[]> {
  const all: Entity[] = [];
  for await (const entities of await exportInvestigation(actor, { investigationId, password: given }, words.kinds.en)) all.push(...entities);
  return all;
}

const refusal = async (asked: Promise<unknown>) => {
  const error: unknown = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Denied ? error.reason : error;
};

test("the lead alone takes an investigation out, and only with the password; each time stands in its history", async () => {
  await using room = await scene();
  const { investigationId, otherInvestigationId, people } = room;
  const size = async () => (await room.owner.query("select size from custody_head")).rows;
  for (const { actor } of Object.values(people)) await withPassword(room, actor);
  const before = await size();
  for (const name of ["reporter", "colleague", "editor", "viewer"] as const)
    expect(await refusal(taken(people[name].actor, investigationId)), name).toBe("notAllowed");
  for (const name of ["stranger", "administrator"] as const) expect(await refusal(taken(people[name].actor, investigationId)), name).toBe("missing");
  const lead = people.lead.actor;
  expect(await refusal(taken(lead, otherInvestigationId))).toBe("missing");
  expect(await refusal(taken(lead, investigationId, "another password"))).toBe("wrongPassword");
  expect(await size()).toEqual(before);

  const entities = await taken(lead, investigationId);
  expect(entities.length).toBeGreaterThan(3);
  const [entry] = await historyOf(lead, investigationId);
  expect(entry).toMatchObject({ action: "investigation.exported", detail: { format: "followthemoney", pieces: 2, companies: 1, sources: 1 } });

  // A program has no password to ask for.
  const { secret } = await makeToken(lead, { name: "x", scope: "write" });
  const program = await holderOf(`Bearer ${secret}`);
  expect(await refusal(taken(program!, investigationId))).toBe("scope");

  for (let tries = 0; tries < 5; tries++) await refusal(taken(lead, investigationId, "another password"));
  expect(await refusal(taken(lead, investigationId))).toBe("wait");
});

test("nothing of a draft, of what was put away, of another investigation, of who a source is or of a victim is in the file; its ids stay the same", async () => {
  await using room = await scene();
  const { investigationId, otherInvestigationId, people } = room;
  const author = people.reporter.actor;
  const lead = await withPassword(room, people.lead.actor);
  const log = async (more: object) => logEvidence(author, piece(investigationId, more));
  await log({ title: "草稿机密" });
  const shown = await log({
    title: "来电 13800138000 说的",
    attribution: [
      { who: "S-02", how: "told" },
      { who: "邮箱 a.person@example.com 的人", how: "wrote" },
    ],
  });
  await submitEvidence(author, { id: shown, seenVersion: 1 });
  await logEvidence(people.stranger.actor, piece(otherInvestigationId, { title: "别处机密" }));
  const sourceId = await recordSource(author, { id: randomUUID(), investigationId, kind: "insider", description: "描述机密", note: "备注机密" });
  await linkSource(author, { evidenceId: shown, sourceId, role: "hearsay" });

  const first = await taken(lead, investigationId);
  const text = JSON.stringify(first);
  expect(text).not.toMatch(/机密|13800138000|a\.person@example/);
  expect(text).toContain("138••••8000");
  for (const id of [room.draft, room.withdrawn]) expect(text).not.toContain(id);
  for (const id of [room.accepted, room.inReview, room.companyId, room.sourceId, shown]) expect(text).toContain(id);
  expect(first.find(({ id }) => id.endsWith(sourceId))).toEqual({
    id: `anfang-source-${sourceId}`,
    schema: "Person",
    properties: { name: ["S-02"], keywords: ["source: insider"] },
  });
  expect(await taken(lead, investigationId)).toEqual(first);
});

test("calls leave with the piece that carries them, page by page and each once; those of drafts, of what was put away and of others do not", async () => {
  await using room = await newsroom();
  const { investigationId, otherInvestigationId, people } = room;
  const { actor } = people.reporter;
  const lead = await withPassword(room, people.lead.actor);
  // A number each: what one log has, another file would only repeat.
  const log = async (who: Actor, where: string, month: number, calls: number) => {
    const row = (index: number) => `2019-0${month}-0${1 + (index % 9)} 09:00:00,机密${month},1380013${String(month * 1200 + index).padStart(4, "0")},接通`;
    return importCalls(who, where, ["时间,工号,号码,结果", ...Array.from({ length: calls }, (_, index) => row(index))].join("\n"));
  };
  await log(actor, investigationId, 1, 2);
  const [shown, rejected] = [await log(actor, investigationId, 2, 1005), await log(actor, investigationId, 3, 2)];
  const theirs = await log(people.stranger.actor, otherInvestigationId, 4, 2);
  for (const { evidenceId } of [shown, rejected]) await submitEvidence(actor, { id: evidenceId, seenVersion: 1 });
  await submitEvidence(people.stranger.actor, { id: theirs.evidenceId, seenVersion: 1 });
  await withdrawEvidence(actor, { id: rejected.evidenceId, seenVersion: 1, reason: "记错了" });

  const calls = (await taken(lead, investigationId)).filter(({ schema }) => schema === "Call");
  expect([calls.length, new Set(calls.map(({ id }) => id)).size]).toEqual([1005, 1005]);
  expect(calls.every(({ id }) => id.startsWith(`anfang-call-${shown.evidenceId}-`))).toBe(true);
  expect(JSON.stringify(calls)).not.toMatch(/1380013\d{4}/);
  // Nobody is named whose calls they are.
  expect(calls[0]?.properties.caller).toBeUndefined();
  const [entry] = await historyOf(lead, investigationId);
  expect(entry).toMatchObject({ action: "investigation.exported", detail: { pieces: 1, calls: 1005 } });
});

test("a file goes on where a page ends: every piece once", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const lead = await withPassword(room, people.lead.actor);
  await room.owner.query(
    `insert into "Evidence" (id, "investigationId", number, kind, title, status, "authorId", "editedById", "notedAt", "firstSubmittedAt")
     select gen_random_uuid(), $1, n, 'unsorted', 'x', 'accepted', $2, $2, now(), now() from generate_series(1, 205) n`,
    [investigationId, people.reporter.userId],
  );
  const names = (await taken(lead, investigationId)).flatMap(({ properties }) => properties.fileName ?? []);
  expect(names.length).toBe(205);
  expect(new Set(names).size).toBe(205);
});
