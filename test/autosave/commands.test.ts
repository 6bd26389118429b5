import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { discardAutosave, saveAutosave } from "../../lib/autosave/commands";
import { findAutosave, getDeviceKey, isLogged } from "../../lib/autosave/queries";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { unfinished } from "../../lib/desk/waiting";
import { logEvidence } from "../../lib/evidence/commands";
import { recordSource } from "../../lib/sources/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => void (room = await newsroom()));
afterAll(() => room[Symbol.asyncDispose]());

const typed = (title: string, id: string = randomUUID()) => ({ id, form: "new/priceList" as const, data: { title, facts: { lines: [{ min: "100" }] } } });

test("what is typed comes back as it was, with a revision that counts", async () => {
  const { actor } = room.people.reporter;
  const first = typed("写到一");
  expect(await saveAutosave(actor, first, 0)).toMatchObject({ revision: 1 });
  expect(await saveAutosave(actor, typed("写到一半", first.id), 1)).toMatchObject({ revision: 2 });
  expect(await findAutosave(actor, first.id)).toMatchObject({
    form: "new/priceList",
    revision: 2,
    data: { title: "写到一半", facts: { lines: [{ min: "100" }] } },
  });
});

test("a page that fell behind changes nothing, whichever revision it thought of", async () => {
  const { actor } = room.people.reporter;
  const { id } = typed("");
  await saveAutosave(actor, typed("甲", id), 0);
  await saveAutosave(actor, typed("乙", id), 1);
  for (const seen of [0, 1, 3, 999]) await expect(saveAutosave(actor, typed("丙", id), seen)).rejects.toMatchObject({ reason: "stale" });
  expect(await findAutosave(actor, id)).toMatchObject({ revision: 2, data: { title: "乙" } });
});

test("of many saves at once on the same revision one is kept", async () => {
  const { actor } = room.people.reporter;
  const { id } = typed("");
  for (const seen of [0, 1]) {
    const answers = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => saveAutosave(actor, typed(`第${at}份`, id), seen)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  }
  expect(await findAutosave(actor, id)).toMatchObject({ revision: 2 });
});

test("what was discarded is not brought back by a page that still knows it", async () => {
  const { actor } = room.people.reporter;
  const { id } = typed("");
  await saveAutosave(actor, typed("甲", id), 0);
  expect(await discardAutosave(actor, id)).toBe(true);
  expect(await discardAutosave(actor, id)).toBe(false);
  await expect(saveAutosave(actor, typed("乙", id), 1)).rejects.toMatchObject({ reason: "stale" });
  expect(await findAutosave(actor, id)).toBeNull();
});

test("what became a record is not kept a second time; its next version may be", async () => {
  const { actor } = room.people.reporter;
  const id = await logEvidence(actor, piece(room.investigationId));
  await expect(saveAutosave(actor, typed("迟到的", id), 0)).rejects.toMatchObject({ reason: "taken" });
  expect(await saveAutosave(actor, { ...typed("改", id), form: "edit/priceList" }, 0)).toMatchObject({ revision: 1 });
});

describe("somebody else's", () => {
  test("is not there, is not changed, and its id can be used", async () => {
    const { reporter, editor, lead, administrator } = room.people;
    const mine = typed("我的");
    await saveAutosave(reporter.actor, mine, 0);
    for (const { actor } of [editor, lead, administrator]) {
      expect(await findAutosave(actor, mine.id)).toBeNull();
      expect(await discardAutosave(actor, mine.id)).toBe(false);
      await expect(saveAutosave(actor, typed("盖掉", mine.id), 1)).rejects.toMatchObject({ reason: "stale" });
      expect(await saveAutosave(actor, typed("别人的", mine.id), 0)).toMatchObject({ revision: 1 });
    }
    expect(await findAutosave(reporter.actor, mine.id)).toMatchObject({ revision: 1, data: { title: "我的" } });
  });

  test("a record of theirs under this id says nothing about itself", async () => {
    const id = await logEvidence(room.people.reporter.actor, piece(room.investigationId));
    expect(await saveAutosave(room.people.stranger.actor, typed("猜一个", id), 0)).toMatchObject({ revision: 1 });
  });

  test("every account has a device key of its own, 32 bytes, always the same", async () => {
    const keys = await Promise.all(Object.values(room.people).map(({ actor }) => getDeviceKey(actor)));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(Buffer.from(key, "base64")).toHaveLength(32);
    expect(await getDeviceKey(room.people.reporter.actor)).toBe(keys[0]);
  });
});

describe("refused before it reaches the database", () => {
  const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inside) => ({ inside }), "");
  test.each<[string, object]>([
    ["a form that nobody has", { form: "delete/everything" }],
    ["a kind that nobody has", { form: "new/gossip" }],
    ["an id that is none", { id: "../../etc/passwd" }],
    ["an id that is an operator", { id: { not: "" } }],
    ["data that is a list", { data: [] }],
    ["NUL in a value", { data: { title: "a\0b" } }],
    ["NUL in a name", { data: { "a\0b": "" } }],
    ["a lone surrogate, deep inside", { data: { facts: { lines: [{ item: "\udc00" }] } } }],
    ["ten thousand levels", { data: { facts: nested(10_000) } }],
  ])("%s", async (_name, wrong) => {
    await expect(saveAutosave(room.people.reporter.actor, { ...typed("x"), ...wrong } as never, 0)).rejects.toHaveProperty("issues");
  });
});

test("a company and a source are kept while they are typed, and not a second time once they are recorded; nobody learns of those that they do not see", async () => {
  const { people, investigationId, otherInvestigationId } = room;
  const { actor } = people.reporter;
  const company = randomUUID();
  const half = { id: company, form: "new/company" as const, data: { name: "麦田", investigationId, aliases: [{ name: "" }] } };
  expect(await saveAutosave(actor, half, 0)).toMatchObject({ revision: 1 });
  expect(await unfinished(actor, {})).toContainEqual(expect.objectContaining({ id: company, title: "麦田", form: "new/company" }));
  expect((await unfinished(people.viewer.actor, {})).map(({ id }) => id)).not.toContain(company);
  await recordCompany(actor, companyInput.parse({ companyId: company, investigationId, name: "麦田" }));
  const source = await recordSource(actor, { id: randomUUID(), investigationId, kind: "insider", description: "内部人士" });
  await discardAutosave(actor, company);
  await expect(saveAutosave(actor, half, 0)).rejects.toMatchObject({ reason: "taken" });
  await expect(saveAutosave(actor, { ...half, id: source, form: "new/source" }, 0)).rejects.toMatchObject({ reason: "taken" });
  expect(await saveAutosave(actor, { ...half, id: source, form: "edit/source" }, 0)).toMatchObject({ revision: 1 });
  expect(await unfinished(actor, {})).toContainEqual(expect.objectContaining({ id: source, form: "edit/source" }));
  // Somebody else's record of another investigation is like none.
  const hidden = await recordCompany(
    people.stranger.actor,
    companyInput.parse({ companyId: randomUUID(), investigationId: otherInvestigationId, name: "别家" }),
  );
  for (const id of [hidden, randomUUID()]) {
    expect(await saveAutosave(actor, { ...half, id }, 0)).toMatchObject({ revision: 1 });
    expect(await isLogged(actor, id)).toBe(false);
  }
  expect((await unfinished(actor, { investigation: otherInvestigationId })).length).toBe(0);
});
