import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FactSection } from "../../components/evidence/fact-section";
import { views } from "../../components/evidence/kinds/registry";
import { statedFacts } from "../../lib/evidence/attribution";
import { kinds } from "../../lib/evidence/kinds/registry";
import { evidenceKinds, factsByKind } from "../../lib/evidence/schema";
import { ownWordsOf } from "../../lib/evidence/words/rules";
import { type FactQualifiers, type FactWord, factWords } from "../../lib/evidence/words/schema";
import { words } from "../../lib/search/translators";
import common from "../../messages/en/common.json";
import evidence from "../../messages/en/evidence.json";
import messages from "../../messages/en/kinds.json";
import { pieces } from "../../prisma/demo/case";

const t = words.kinds.en;
/** The demo case has none of these, or not all that they can say. */
const more = [
  {
    kind: "recording",
    facts: {
      medium: "audio",
      device: "手机",
      length: "10:00",
      startedOn: "2026-11-01",
      speakers: ["甲"],
      language: "zh-CN",
      consent: "oneParty",
      transcript: "none",
      parts: [{ from: "1:00", to: "2:00", what: "讲价" }],
    },
  },
  {
    kind: "webPage",
    facts: {
      address: "https://example.org/a",
      pageTitle: "招聘",
      site: "某站",
      author: "某人",
      publishedOn: "2026-11-01",
      archives: [{ address: "https://example.org/b" }],
    },
  },
  { kind: "legalReference", facts: { law: "刑法", article: "二百五十三条之一", inForceFrom: "2015", tiers: [] } },
  {
    kind: "terms",
    facts: {
      fee: "业务费",
      measure: "money",
      bound: "exact",
      min: "500",
      currency: "CNY",
      base: "other",
      baseNote: "到手",
      payer: "borrower",
      payerNote: "先付",
      due: "当天",
    },
  },
  {
    kind: "phoneLine",
    facts: { digits: "17012345678", extent: "number", operator: "某移动", registeredTo: "员工", bound: "exact", min: "20", forWhom: "newStaff" },
  },
  {
    kind: "callQuota",
    facts: { bound: "exact", min: "80", unit: "call", periodAmount: "1", periodUnit: "hour", nature: "seen", workingHours: "8", basis: "看板" },
  },
  {
    kind: "priceList",
    facts: {
      sense: "sale",
      buyer: "甲",
      seller: "乙",
      lines: [
        { item: "名单", fields: ["name"], min: "100", max: "100", currency: "CNY", unit: "thousand", customisable: "yes", customisation: "按区" },
        { item: "一包", min: "50", max: "50", currency: "CNY", unit: "package", packageSize: 500 },
        { item: "别的", min: "1", max: "1", currency: "CNY", unit: "record" },
      ],
    },
  },
  {
    kind: "script",
    facts: { claimedStages: 3, duration: "两天", trainer: "主管", transcript: "您好", stages: [{ name: "开场", gloss: "起头", quote: "喂", callPosition: 1 }] },
  },
  {
    kind: "testimony",
    facts: {
      teller: "甲",
      hand: "firstHand",
      events: [{ what: "来电", trigger: "买房", delay: "minutes", caller: "中介" }],
      quote: "你好",
      quoteAt: "1:00",
      known: ["name"],
      knownBy: "seen",
      readOff: ["age"],
      assumed: ["child"],
    },
  },
  {
    kind: "allegation",
    facts: { alleged: "买卖", share: "most", against: "某人", madeBy: "甲", period: "去年", standing: "confirmed", checkedBy: "两处核对", withoutDetail: true },
  },
  {
    kind: "leakChannel",
    facts: {
      sector: "bank",
      sectorNote: "贷过款的",
      carrier: "经理",
      way: "sells",
      wayNote: "零卖",
      recipient: "中介",
      fields: ["name"],
      basis: "told",
      basisNote: "口述",
    },
  },
  {
    kind: "document",
    facts: { name: "表", type: "table", state: "obtained", issuer: "某处", files: [{ name: "a.pdf", sha256: "a".repeat(64), pages: 3 }], defects: ["缺页"] },
  },
].map(({ kind, facts }) => ({ kind: kind as (typeof evidenceKinds)[number], facts: factsByKind[kind as "terms"].parse(facts) as unknown }));
const all = [...pieces.map(({ detail }) => ({ kind: detail.kind, facts: factsByKind[detail.kind].parse(detail.facts) as unknown })), ...more];

/** The facts of a record as its page shows them: what the view of the kind draws, and the list of the rest. */
function shown({ kind, facts }: (typeof all)[number], own: FactQualifiers) {
  const described = kinds[kind].describe(facts, t, own);
  const { View, draws } = views[kind];
  const page = [
    createElement(View, {
      key: "view",
      facts,
      said: (name) => kinds[kind].describeAll(facts, t, own).find((fact) => fact.name === name),
      parties: new Map([["formerEmployer", [{ id: "1", label: "甲", href: "/" }]]]),
    }),
    createElement(FactSection, { key: "facts", subjects: [], facts: described.filter((fact) => !draws(fact)) }),
  ];
  return renderToStaticMarkup(
    createElement(
      NextIntlClientProvider,
      { locale: "en", messages: { common, evidence, kinds: messages } as never, timeZone: "UTC", children: undefined },
      page,
    ),
  );
}
const count = (html: string, word: string) => html.split(`>${word}</span>`).length - 1;

/** Stated facts in rounds, in each of which every fact bears a word that no other does. */
function rounds({ kind, facts }: (typeof all)[number]): Map<FactWord, string>[] {
  const made: Map<FactWord, string>[] = [];
  for (const { name } of statedFacts(kinds[kind].describe(facts, t))) {
    const free = (round: Map<FactWord, string>) => factWords.find((word) => !round.has(word) && !ownWordsOf(kind, name).includes(word));
    const round = made.find(free) ?? made[made.push(new Map()) - 1]!;
    round.set(free(round)!, name);
  }
  return made;
}

test.each(all.map((record, index) => [`${record.kind} ${index + 1}`, record] as const))(
  "no fact of %s is drawn on its page without the word that bounds it",
  (_, record) => {
    const plain = shown(record, []);
    const without = rounds(record).flatMap((round) => {
      const html = shown(
        record,
        [...round].map(([word, fact]) => ({ fact, qualifiers: [word] })),
      );
      return [...round].filter(([word]) => count(html, t(`qualifiers.${word}`)) <= count(plain, t(`qualifiers.${word}`)));
    });
    expect(without).toEqual([]);
  },
);

test("every kind is among them", () => {
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(evidenceKinds.length - 1); // what is unsorted has no facts
});
