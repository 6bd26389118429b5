import { defineKind } from "../kind";
import { plain } from "../../decimal";
import { given, orNull } from "../../stated";
import { compareCallQuota } from "./compare";
import { derivedOfQuota } from "./derived";
import { describeCallQuota, summarizeCallQuota } from "./describe";
import { measuresOfQuota } from "./measures";
import { quotaWorkedFrom } from "./rules";
import { callQuotaFacts } from "./schema";

export const callQuota = defineKind({
  kind: "callQuota",
  facts: callQuotaFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.callQuota.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { bound, min, max, unit, periodAmount, periodUnit, appliesTo, appliesNote, workingHours, basis, ...row }) {
    await tx.callQuota.create({
      data: {
        evidenceId,
        ...row,
        bound: orNull(bound),
        min: orNull(min),
        max: orNull(max),
        unit: orNull(unit),
        periodAmount: orNull(periodAmount),
        periodUnit: orNull(periodUnit),
        appliesTo: orNull(appliesTo),
        appliesNote: orNull(appliesNote),
        workingHours: orNull(workingHours),
        basis: orNull(basis),
      },
    });
  },

  async readAll(tx, ids) {
    const rows = await tx.callQuota.findMany({ where: { evidenceId: { in: ids } } });
    return rows.map(({ evidenceId, min, max, periodAmount, workingHours, ...row }) => [
      evidenceId,
      {
        ...given(row),
        min: min ? plain(min) : undefined,
        max: max ? plain(max) : undefined,
        periodAmount: periodAmount ? plain(periodAmount) : undefined,
        workingHours: workingHours ? plain(workingHours) : undefined,
      },
    ]);
  },

  summary: summarizeCallQuota,
  describe: describeCallQuota,
  measures: measuresOfQuota,
  traits: ({ nature }) => ({ nature: [nature] }),
  derived: derivedOfQuota,
  workedFrom: quotaWorkedFrom,
  compare: compareCallQuota,
});
