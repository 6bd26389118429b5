import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { claimInput } from "../../lib/claims/schema";
import { stateClaim } from "../../lib/claims/commands";
import { findClaim } from "../../lib/claims/queries";
import { historyOf, recentChanges } from "../../lib/custody/queries";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { exportEvidence } from "../../lib/evidence/exported";
import { listEvidence } from "../../lib/evidence/list";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit } from "../../lib/evidence/schema";
import { evidenceFilter } from "../../lib/evidence/filter";
import { sheets } from "../../lib/export/sheets";
import { linkCompany } from "../../lib/links/commands";
import { companyLink } from "../../lib/links/schema";
import { acceptEvidence, submitEvidence } from "../../lib/review/commands";
import { acceptance } from "../../lib/review/schema";
import { rememberSearch, saveSearch } from "../../lib/searches/commands";
import { recordSource } from "../../lib/sources/commands";
import { sourceInput } from "../../lib/sources/schema";
import { revealVictim } from "../../lib/victims/commands";
import { loggedInAs } from "../support/database";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { ask, engines, settle } from "../search/searching";
import { call, tokenOf } from "../api/calling";

vi.mock("../../lib/access/session", async () => (await import("../api/calling")).session);

/** One of every kind and of every way of writing, each nowhere else. What of them may never be seen: their middle. */
const canaries = {
  mobile: "13957164283",
  grouped: "159-2736-4819",
  wide: "１８６５５５４９２７３",
  idNumber: "330106197805143415",
  card: "6217001210093746525",
  plate: "浙B7H93K",
  email: "xuzhiyuan.canary@mail.example",
  name: "许致远金丝雀",
};
const never = [
  "57164283",
  "3957164",
  "2736-4819",
  "27364819",
  "５５５４９２",
  "6555492",
  "19780514",
  "33010619",
  "00121009",
  "7H93",
  "xuzhiyuan",
  "致远金丝雀",
  "远金丝雀",
];
const all = Object.values(canaries).join("，");

const escaped = (text: string) => [...text].map((unit) => (unit > "\x7f" ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}` : unit)).join("");
const forms = never.flatMap((text) => [
  text,
  escaped(text),
  encodeURIComponent(text),
  Buffer.from(text).toString("hex"),
  Buffer.from(text).toString("base64").replace(/=*$/, ""),
]);
const leaksIn = (text: string) => forms.filter((form) => text.includes(form));

let room: Awaited<ReturnType<typeof newsroom>>;
let id: string;
const said: string[] = [];
const spoken = vi.spyOn(console, "error").mockImplementation((...words) => void said.push(words.map(String).join(" ")));

const body = {
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: all }] },
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            {
              type: "paragraph",
              content: [
                { type: "text", text: "139" },
                { type: "text", text: "57164283 ", marks: [{ type: "bold" }] },
                { type: "text", text: "写信", marks: [{ type: "link", attrs: { href: `mailto:${canaries.email}` } }] },
                { type: "text", text: canaries.name, marks: [{ type: "victim" }] },
              ],
            },
          ],
        },
      ],
    },
  ],
};
const everywhere = {
  title: `线索 ${all}`,
  body,
  obtainedBy: all,
  firstObtainedBy: all,
  place: all,
  means: "undercover",
  approvedBy: canaries.name,
  approvalReason: all,
  approvalLimits: all,
  tags: [`标签${canaries.mobile}`],
  attribution: [{ who: `${canaries.name} ${canaries.mobile}`, how: "told" as const }],
  factAttribution: [{ fact: "quote", steps: [{ who: `${canaries.name} ${canaries.grouped}`, how: "heard" as const }] }],
  detail: {
    kind: "testimony" as const,
    facts: {
      teller: canaries.name,
      affectedNote: all,
      affected: "others" as const,
      quote: all,
      events: [{ what: all, trigger: all, caller: canaries.grouped, delayNote: canaries.wide, delay: "soon" as const }],
    },
  },
};

beforeAll(async () => {
  room = await newsroom();
  const { reporter, editor, lead } = room.people;
  id = await logEvidence(reporter.actor, piece(room.investigationId, everywhere));
  const view = (await findEvidence(reporter.actor, id))!;
  await editEvidence(reporter.actor, evidenceEdit.parse({ id, seenVersion: 1, ...everywhere, title: `${view.title}，再说一遍 ${all}` }));
  await submitEvidence(reporter.actor, { id, seenVersion: 2 });
  await acceptEvidence(editor.actor, { id, seenVersion: 2 });
  await revealVictim(lead.actor, { datumId: view.victims[0]!.id, reason: "回访" });
  await stateClaim(
    reporter.actor,
    claimInput.parse({ id: randomUUID(), investigationId: room.investigationId, sentence: "有人受骗。", evidence: [{ evidenceId: id, role: "supports" }] }),
  );
  await rememberSearch(reporter.actor, { query: `q=${canaries.mobile}` });
  await settle();
});
afterAll(async () => {
  spoken.mockRestore();
  await room[Symbol.asyncDispose]();
});

test("what was logged is there, all of it: the scan below looks at something", async () => {
  const { victims, title } = (await findEvidence(room.people.reporter.actor, id))!;
  expect(victims.map(({ kind }) => kind).sort()).toEqual(["bankCard", "email", "idNumber", "mobile", "mobile", "mobile", "name", "plate"]);
  expect(title).toContain("再说一遍 139••••4283‹");
  expect(leaksIn(all).length).toBeGreaterThanOrEqual(never.length - 5);
});

test("no table that a login may read holds any of it, in any spelling", async () => {
  for (const login of ["anfang_read", "anfang_app", "anfang_upkeep"] as const) {
    await using client = await loggedInAs(login);
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(relname) as name from pg_class where relkind in ('r', 'v', 'm') and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')`,
    );
    expect(tables.length).toBeGreaterThan(40);
    for (const { name } of tables) {
      const { rows } = await client.query<{ line: string }>(`select t::text as line from ${name} t`);
      expect([login, name, rows.flatMap(({ line }) => leaksIn(line))]).toEqual([login, name, []]);
    }
  }
});

test("no answer holds any of it: page, list, history, desk, search, file, claim, API", async () => {
  const { reporter, viewer, lead } = room.people;
  const filter = evidenceFilter.parse({ investigation: room.investigationId });
  const token = await tokenOf(reporter.actor);
  // A name is marked by a person; nothing else tells it from other words.
  const numbers = all.replace(canaries.name, "");
  const sent = await call("/evidence", {
    token,
    body: { investigation: room.investigationId, kind: "unsorted", facts: {}, title: numbers, body: `${numbers}\n${canaries.mobile}`, place: canaries.email },
  });
  expect([sent.status, leaksIn(sent.text)]).toEqual([201, []]);
  expect(sent.body.victims).toHaveLength(7);

  const t = ((key: string) => key) as never;
  const files = await Promise.all(
    Object.entries(sheets).map(async ([, sheet]) => {
      const found = await sheet(lead.actor, { investigation: room.investigationId }, t);
      const pages = [];
      if (found) for await (const page of found.pages()) pages.push(page);
      return pages;
    }),
  );
  const claim = (await call("/claims", { token })).text;
  const answers = {
    view: await findEvidence(viewer.actor, id),
    list: await listEvidence(viewer.actor, filter),
    file: await Array.fromAsync(exportEvidence(viewer.actor, filter)),
    files,
    history: await historyOf(lead.actor, id),
    desk: await recentChanges(lead.actor),
    claim,
    api: [(await call("/evidence", { token })).text, (await call(`/evidence/${id}`, { token })).text],
    found: await Promise.all(engines.flatMap((engine) => ["线索", "再说一遍", "4283"].map((q) => ask(engine, viewer.actor, q)))),
  };
  for (const [name, answer] of Object.entries(answers)) {
    const text = JSON.stringify(answer);
    expect(text.length, name).toBeGreaterThan(100);
    expect([name, leaksIn(text)]).toEqual([name, []]);
  }
  for (const engine of engines)
    for (const q of [canaries.mobile, canaries.idNumber, canaries.card, canaries.email]) expect([q, (await ask(engine, lead.actor, q)).names]).toEqual([q, []]);
});

test("texts without a masked type refuse it, and neither refusal nor anything else says it in the log", async () => {
  const { reporter } = room.people;
  const scope = { id: randomUUID(), investigationId: room.investigationId };
  for (const text of Object.values(canaries).filter((one) => one !== canaries.name)) {
    expect(claimInput.safeParse({ ...scope, sentence: `他的号码是${text}。` }).error?.issues.map(({ message }) => message)).toEqual(["error.victimData"]);
    expect(sourceInput.safeParse({ ...scope, kind: "victim", description: text }).success).toBe(false);
    expect(acceptance.safeParse({ id, seenVersion: 2, note: text }).success).toBe(false);
    expect(companyLink.safeParse({ evidenceId: id, companyId: id, role: "subject", note: text }).success).toBe(false);
    await expect(saveSearch(reporter.actor, { query: `q=${encodeURIComponent(text)}` })).rejects.toMatchObject({ reason: "victimData" });
  }
  await expect(linkCompany(reporter.actor, { evidenceId: id, companyId: id, role: "subject", note: canaries.mobile })).rejects.not.toThrow(canaries.mobile);
  await expect(recordSource(reporter.actor, { ...scope, kind: "victim", description: canaries.mobile })).rejects.not.toThrow(canaries.mobile);
  expect(await findClaim(reporter.actor, randomUUID())).toBeNull();
  expect(leaksIn(said.join("\n"))).toEqual([]);
});
