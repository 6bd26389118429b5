import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { revealCalled } from "../../lib/calls/commands";
import { callFilter } from "../../lib/calls/filter";
import { callChoices, findCallLog, listCalls, spreadCalls, tallyCalls } from "../../lib/calls/queries";
import { historyOf, recentChanges } from "../../lib/custody/queries";
import { changesFor } from "../../lib/desk/latest";
import { exportEvidence } from "../../lib/evidence/exported";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceFilter } from "../../lib/evidence/filter";
import { sheets } from "../../lib/export/sheets";
import { chooseColumns, confirmImport } from "../../lib/import/commands";
import { findImport, findStaged, originOf, recordsOf, stagedRows } from "../../lib/import/queries";
import { whenDone } from "../../lib/import/work";
import { acceptEvidence, submitEvidence } from "../../lib/review/commands";
import { call, tokenOf } from "../api/calling";
import { ask, engines, settle } from "../search/searching";
import { give } from "../import/files";
import { loggedInAs } from "../support/database";
import { newsroom } from "../support/newsroom";

vi.mock("../../lib/access/session", async () => (await import("../api/calling")).session);

/** Numbers of every sort in rows of every outcome: accepted, said twice, refused, and in a column that nobody imports. */
const rows = [
  "2019-08-12 09:00:01,7,13957164283,接通,备用 15827364819",
  "2019-08-12 09:00:01,7,139-5716-4283,接通,备用 15827364819",
  "2019-08-12 09:00:02,7,１８６５５５４９２７３,没接,",
  "2019-08-12 09:00:03,7,010-62538714,空号,打 010-62538714",
  "2019-08-12 09:00:04,7,+86 17133902864,停机,",
  "坏的,7,13957164283,接通,",
  "坏的,13341908867,01062538714,接通,15827364819",
  "2019-08-12 09:00:05,7,号码13777250916,接通,",
  "2019-08-12 09:00:06,7,13957164283,接通,,多出来的 15611830472",
];
const never = ["57164283", "3957164", "５４９２７３", "549273", "62538714", "6253", "33902864", "7133902", "27364819", "1908867", "77250916", "11830472"];
const escaped = (text: string) => [...text].map((unit) => (unit > "\x7f" ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}` : unit)).join("");
const forms = never.flatMap((text) => [
  text,
  escaped(text),
  encodeURIComponent(text),
  Buffer.from(text).toString("hex"),
  Buffer.from(text).toString("base64").replace(/=*$/, ""),
]);
/** Times and hashes have digits of their own: four of them alone prove nothing. */
const leaksIn = (text: string) => forms.filter((form) => form.length > 5 && text.includes(form));

let room: Awaited<ReturnType<typeof newsroom>>;
let [importId, id] = ["", ""];
const said: string[] = [];
const spoken = (["error", "log", "warn"] as const).map((how) =>
  vi.spyOn(console, how).mockImplementation((...words) => void said.push(words.map(String).join(" "))),
);
const waiting: unknown[] = [];

beforeAll(async () => {
  room = await newsroom();
  const { reporter, editor } = room.people;
  const { actor } = reporter;
  const given = await give(actor, room.investigationId, `时间,工号,号码,结果,说明\n${rows.join("\n")}\n`, {
    target: "callLog",
    name: "通话.csv",
  });
  expect(given).toMatchObject({ rows: 9, accepted: 4, duplicate: 1, refused: 4 });
  importId = given.id;
  waiting.push(await stagedRows(actor, importId, {}), await findStaged(actor, importId));
  await chooseColumns(actor, {
    id: importId,
    seenRevision: 1,
    columns: given.columns,
    setting: { title: "通话 13957164283", attribution: "内部人士（口述）".replace("内部", "某") },
  }).catch(() => {});
  await chooseColumns(actor, { id: importId, seenRevision: 1, columns: given.columns, setting: { title: "通话", company: "灰鹊" } });
  await whenDone();
  await confirmImport(actor, { id: importId, seenRevision: 2 });
  id = (await recordsOf(actor, importId))[0]!.id;
  await submitEvidence(actor, { id, seenVersion: 1 });
  await acceptEvidence(editor.actor, { id, seenVersion: 1 });
  const { calls } = await listCalls(actor, id, callFilter.parse({}));
  for (const { numberId } of calls) await revealCalled(editor.actor, { numberId: numberId!, reason: "回访" });
  await settle();
});
afterAll(async () => {
  for (const one of spoken) one.mockRestore();
  await room[Symbol.asyncDispose]();
});

test("what was imported is there, and is read back by whoever may, one at a time", async () => {
  const { actor } = room.people.editor;
  const { calls } = await listCalls(actor, id, callFilter.parse({}));
  expect(calls.map(({ masked }) => masked)).toEqual(["139••••4283", "186••••9273", "••••", "171••••2864"]);
  const shown = [];
  for (const { numberId } of calls) shown.push(await revealCalled(actor, { numberId: numberId!, reason: "回访" }));
  expect(shown.map(({ value }) => value)).toEqual(["13957164283", "18655549273", "01062538714", "17133902864"]);
  expect(leaksIn(rows.join("\n")).length).toBeGreaterThan(never.length - 3);
  expect((await historyOf(actor, id)).filter(({ action }) => action === "evidence.revealed")).toHaveLength(8);
});

test("no table that a login may read holds any of it once the file is imported: neither what came in nor what stayed out", async () => {
  for (const login of ["anfang_read", "anfang_app", "anfang_upkeep"] as const) {
    await using client = await loggedInAs(login);
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(relname) as name from pg_class where relkind in ('r', 'v', 'm') and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')`,
    );
    expect(tables.length).toBeGreaterThan(40);
    expect(tables.map(({ name }) => name)).not.toContain("called_value");
    for (const { name } of tables) {
      const { rows: found } = await client.query<{ line: string }>(`select t::text as line from ${name} t`);
      expect([login, name, found.flatMap(({ line }) => leaksIn(line))]).toEqual([login, name, []]);
    }
    await expect(client.query("select * from called_value")).rejects.toThrow(/permission denied/);
    if (login !== "anfang_app") await expect(client.query("select * from open_called(gen_random_uuid())")).rejects.toThrow(/permission denied/);
  }
});

test("no answer holds any of it: the file while it waits and after, pages, history, desk, search, files, API", async () => {
  const { reporter, lead } = room.people;
  const { actor } = reporter;
  const none = callFilter.parse({});
  const token = await tokenOf(actor);
  const t = ((key: string) => key) as never;
  const files = [];
  for (const [name, sheet] of Object.entries(sheets)) {
    const found = await sheet(lead.actor, { investigation: room.investigationId, ...(name === "calls" && { evidence: id }) }, t);
    if (found) for await (const page of found.pages()) files.push(page);
  }
  const answers = {
    waiting,
    stayedOut: await stagedRows(actor, importId, { outcome: "refused" }),
    imported: [await findImport(actor, importId), await originOf(actor, importId), await recordsOf(actor, importId)],
    log: [
      await findCallLog(actor, id),
      await listCalls(actor, id, none),
      await tallyCalls(actor, id, none),
      await spreadCalls(actor, id, none),
      await callChoices(actor, id),
    ],
    view: [await findEvidence(actor, id), await Array.fromAsync(exportEvidence(actor, evidenceFilter.parse({ investigation: room.investigationId })))],
    files,
    history: [await historyOf(lead.actor, id), await recentChanges(lead.actor), await changesFor(lead.actor, {})],
    api: [(await call("/evidence", { token })).text, (await call(`/evidence/${id}`, { token })).text],
    found: await Promise.all(engines.flatMap((engine) => ["通话", "13957164283", "4283"].map((q) => ask(engine, actor, q)))),
  };
  for (const [name, answer] of Object.entries(answers)) {
    const text = JSON.stringify(answer);
    expect(text.length, name).toBeGreaterThan(100);
    expect([name, leaksIn(text)]).toEqual([name, []]);
  }
  expect(JSON.stringify(answers.stayedOut)).toContain("139••••4283");
  expect(leaksIn(said.join("\n"))).toEqual([]);
});
