import { given, orNull } from "../../stated";
import { defineKind } from "../kind";
import { describeContext, summarizeContext } from "./describe";
import { contextFacts } from "./schema";

export const context = defineKind({
  kind: "context",
  facts: contextFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.contextStatement.deleteMany({ where: { evidenceId } });
    await tx.context.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { topic, statements, notStated }) {
    await tx.context.create({ data: { evidenceId, topic: orNull(topic), notStated } });
    await tx.contextStatement.createMany({
      data: statements.map(({ saidBy, reference, ...statement }, position) => ({
        evidenceId,
        position,
        ...statement,
        saidBy: orNull(saidBy),
        reference: orNull(reference),
      })),
    });
  },

  async readAll(tx, ids) {
    const rows = await tx.context.findMany({
      where: { evidenceId: { in: ids } },
      include: { statements: { orderBy: { position: "asc" }, omit: { evidenceId: true, position: true } } },
    });
    return rows.map(({ evidenceId, statements, ...row }) => [evidenceId, { ...given(row), statements: statements.map(given) }]);
  },

  summary: summarizeContext,
  describe: describeContext,
});
