import { defineKind } from "../kind";
import { plain } from "../../decimal";
import { given, orNull } from "../../stated";
import { compareTerms } from "./compare";
import { describeTerms, summarizeTerms } from "./describe";
import { measuresOfTerms } from "./measures";
import { termsFacts } from "./schema";

export const terms = defineKind({
  kind: "terms",
  facts: termsFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.terms.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { about, average, notStated, ...values }) {
    const { fee, measure, bound, min, max, currency, base, baseNote, payer, payerNote, due } = values;
    await tx.terms.create({
      data: {
        evidenceId,
        about,
        average,
        notStated,
        fee: orNull(fee),
        measure: orNull(measure),
        bound: orNull(bound),
        min: orNull(min),
        max: orNull(max),
        currency: orNull(currency),
        base: orNull(base),
        baseNote: orNull(baseNote),
        payer: orNull(payer),
        payerNote: orNull(payerNote),
        due: orNull(due),
      },
    });
  },

  async readAll(tx, ids) {
    const rows = await tx.terms.findMany({ where: { evidenceId: { in: ids } } });
    return rows.map(({ evidenceId, min, max, ...row }) => [
      evidenceId,
      { ...given(row), min: min ? plain(min) : undefined, max: max ? plain(max) : undefined },
    ]);
  },

  summary: summarizeTerms,
  describe: describeTerms,
  measures: measuresOfTerms,
  words: ["bases", "payers"],
  compare: compareTerms,
});
