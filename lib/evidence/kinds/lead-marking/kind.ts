import { defineKind } from "../kind";
import { given, orNull } from "../../stated";
import { compareLeadMarking } from "./compare";
import { derivedOfMarking } from "./derived";
import { describeContradictions, describeLeadMarking, summarizeLeadMarking } from "./describe";
import { contradictions, contradictionWorkedFrom } from "./rules";
import { leadMarkingFacts } from "./schema";

export const leadMarking = defineKind({
  kind: "leadMarking",
  facts: leadMarkingFacts,

  async clear(tx, { id: evidenceId }) {
    for (const table of [tx.markPractice, tx.markRule, tx.leadMark, tx.leadMarking] as const)
      await (table as typeof tx.leadMark).deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { scope, marks, rules, practices, notStated }) {
    await tx.leadMarking.create({ data: { evidenceId, scope: orNull(scope), notStated } });
    await tx.leadMark.createMany({
      data: marks.map(({ meaning, sense, ...mark }, position) => ({ evidenceId, position, ...mark, meaning: orNull(meaning), sense: orNull(sense) })),
    });
    await tx.markRule.createMany({ data: rules.map(({ atLeast, ...rule }, position) => ({ evidenceId, position, ...rule, atLeast: orNull(atLeast) })) });
    await tx.markPractice.createMany({
      data: practices.map(({ share, inference, ...practice }, position) => ({
        evidenceId,
        position,
        ...practice,
        share: orNull(share),
        inference: orNull(inference),
      })),
    });
  },

  async readAll(tx, ids) {
    const orderBy = { position: "asc" } as const;
    const rows = await tx.leadMarking.findMany({
      where: { evidenceId: { in: ids } },
      select: {
        evidenceId: true,
        scope: true,
        notStated: true,
        marks: { orderBy, select: { code: true, meaning: true, sense: true, rulesExclusive: true, nature: true, notStated: true } },
        rules: { orderBy, select: { code: true, text: true, outcome: true, atLeast: true, nature: true } },
        practices: { orderBy, select: { code: true, text: true, outcome: true, share: true, inference: true, nature: true, notStated: true } },
      },
    });
    return rows.map(({ evidenceId, marks, rules, practices, ...row }) => [
      evidenceId,
      { ...given(row), marks: marks.map(given), rules: rules.map(given), practices: practices.map(given) },
    ]);
  },

  summary: summarizeLeadMarking,
  describe: describeLeadMarking,
  follows: describeContradictions,
  traits: (facts) => ({ contradiction: contradictions(facts).map(({ against }) => against) }),
  derived: derivedOfMarking,
  workedFrom: contradictionWorkedFrom,
  words: ["senses", "outcomes"],
  compare: compareLeadMarking,
  knownAsRecord: ["scope"],
});
