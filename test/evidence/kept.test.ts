import { expect, test } from "vitest";
import { db } from "../../lib/db";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { kinds } from "../../lib/evidence/kinds/registry";
import { evidenceEdit, type EvidenceKind, factsByKind } from "../../lib/evidence/schema";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const sha256 = "0123456789abcdef".repeat(4);

/** Every field filled, and after it every field that can be left to nobody: what comes back from the tables must be the same. */
const filled: [EvidenceKind, full: object, bare: object][] = [
  [
    "testimony",
    {
      teller: "文章作者",
      hand: "firstHand",
      affected: "family",
      affectedNote: "岳父",
      events: [
        { what: "签合同", trigger: "买房", delay: "minutes", delayNote: "不到十分钟", caller: "装修公司" },
        { what: "又来电", notStated: ["trigger", "delay", "caller"] },
      ],
      quote: "您是某某吧",
      quoteAt: "1:02:03",
      known: ["name", "idNumber"],
      knownBy: "callerSaid",
      knownOpen: true,
      readOff: ["age"],
      assumed: ["child"],
    },
    { events: [{ what: "来电" }], notStated: ["teller", "hand", "affected", "quote", "known", "readOff", "assumed"] },
  ],
  [
    "observation",
    {
      seen: "电话一直在响",
      observer: "记者",
      method: "入职",
      steps: [
        { trigger: "办卡", follows: "来电", delay: "minutes", delayNote: "几分钟" },
        { follows: "再来电", notStated: ["trigger", "delay"] },
      ],
    },
    { seen: "电话一直在响", notStated: ["observer", "method"] },
  ],
  [
    "document",
    {
      name: "话术手册",
      type: "manual",
      state: "obtained",
      issuer: "培训部",
      files: [{ name: "1566000000000.jpg", sha256, pages: 12 }, { notStated: ["name", "sha256", "pages"] }],
      defects: ["缺一页", "水印"],
    },
    { state: "mentioned", notStated: ["name", "type", "issuer", "files", "defects"] },
  ],
  [
    "recording",
    {
      medium: "video",
      device: "胸前的扣子",
      length: "1:05:20",
      startedOn: "2026-03-04",
      startedAt: "21:07:30",
      startedZone: "Europe/London",
      speakers: ["组长", "记者"],
      language: "yue",
      consent: "oneParty",
      sha256,
      transcript: "partial",
      parts: [
        { from: "12:05", to: "13:00", what: "讲话术", speaker: "组长" },
        { from: "1:00:00", what: "散会" },
      ],
    },
    { notStated: ["medium", "device", "length", "started", "speakers", "language", "consent", "sha256", "transcript"] },
  ],
  [
    "webPage",
    {
      address: "https://example.org/a?b=%E4%B8%AD",
      pageTitle: "招聘",
      site: "某网",
      author: "某人",
      publishedOn: "2026-01-02",
      publishedAt: "08:09",
      capturedOn: "2026-01-03",
      capturedAt: "10:11:12",
      zone: "Asia/Tokyo",
      captureMethod: "screenshot",
      sha256,
      archives: [{ address: "https://web.example/1", keeper: "某馆" }, { address: "http://web.example/2" }],
    },
    { notStated: ["address", "pageTitle", "site", "author", "published", "captured", "captureMethod", "sha256", "archives"] },
  ],
  [
    "context",
    {
      topic: "骚扰电话",
      statements: [
        { text: "多次报道", saidBy: "作者", reference: "文章" },
        { text: "更多了", opinion: true, notStated: ["saidBy", "reference"] },
      ],
    },
    { statements: [{ text: "多次报道" }], notStated: ["topic"] },
  ],
];

test.each(filled)("a %s is read back as it was stated, when it is logged and when its next version is", async (kind, full, bare) => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const schema = factsByKind[kind];
  const [first, second] = [schema.parse(full), schema.parse(bare)];
  const input = piece(room.investigationId, { detail: { kind, facts: full } });
  const id = await logEvidence(actor, input);
  expect(await kinds[kind].read(db, { id })).toEqual(first);

  await editEvidence(actor, evidenceEdit.parse({ ...input, seenVersion: 1, detail: { kind, facts: bare } }));
  expect(await kinds[kind].read(db, { id })).toEqual(second);
  await editEvidence(actor, evidenceEdit.parse({ ...input, seenVersion: 2, detail: { kind, facts: full } }));
  expect(await kinds[kind].read(db, { id })).toEqual(first);
});
