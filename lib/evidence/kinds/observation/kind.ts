import { given, orNull } from "../../stated";
import { defineKind } from "../kind";
import { describeObservation, summarizeObservation } from "./describe";
import { observationFacts } from "./schema";

export const observation = defineKind({
  kind: "observation",
  facts: observationFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.observationStep.deleteMany({ where: { evidenceId } });
    await tx.observation.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { steps, observer, method, ...row }) {
    await tx.observation.create({ data: { evidenceId, ...row, observer: orNull(observer), method: orNull(method) } });
    if (steps.length)
      await tx.observationStep.createMany({
        data: steps.map(({ trigger, delay, delayNote, ...step }, position) => ({
          evidenceId,
          position,
          ...step,
          trigger: orNull(trigger),
          delay: orNull(delay),
          delayNote: orNull(delayNote),
        })),
      });
  },

  async readAll(tx, ids) {
    const rows = await tx.observation.findMany({
      where: { evidenceId: { in: ids } },
      include: { steps: { orderBy: { position: "asc" }, omit: { evidenceId: true, position: true } } },
    });
    return rows.map(({ evidenceId, steps, ...row }) => [evidenceId, { ...given(row), steps: steps.map(given) }]);
  },

  summary: summarizeObservation,
  describe: describeObservation,
});
