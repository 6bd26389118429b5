import { defineKind } from "../kind";
import { given, orNull } from "../../stated";
import { describeAllegation, summarizeAllegation } from "./describe";
import { allegationFacts } from "./schema";

export const allegation = defineKind({
  kind: "allegation",
  facts: allegationFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.allegation.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { share, against, madeBy, period, checkedBy, ...row }) {
    await tx.allegation.create({
      data: {
        evidenceId,
        ...row,
        share: orNull(share),
        against: orNull(against),
        madeBy: orNull(madeBy),
        period: orNull(period),
        checkedBy: orNull(checkedBy),
      },
    });
  },

  async readAll(tx, ids) {
    const rows = await tx.allegation.findMany({ where: { evidenceId: { in: ids } } });
    return rows.map(({ evidenceId, ...row }) => [evidenceId, given(row)]);
  },

  summary: summarizeAllegation,
  describe: describeAllegation,
});
