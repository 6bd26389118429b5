import { defineKind } from "../kind";
import { plain } from "../../decimal";
import { given, orNull } from "../../stated";
import { comparePhoneLine } from "./compare";
import { describePhoneLine, summarizePhoneLine } from "./describe";
import { measuresOfLine } from "./measures";
import { phoneLineFacts } from "./schema";

export const phoneLine = defineKind({
  kind: "phoneLine",
  facts: phoneLineFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.phoneLine.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { about, notStated, ...values }) {
    const { digits, extent, lineType, operator, operatorType, arrangedBy, forWhom, forNote, registeredTo, bound, min, max } = values;
    await tx.phoneLine.create({
      data: {
        evidenceId,
        about,
        notStated,
        digits: orNull(digits),
        extent: orNull(extent),
        lineType: orNull(lineType),
        operator: orNull(operator),
        operatorType: orNull(operatorType),
        arrangedBy: orNull(arrangedBy),
        forWhom: orNull(forWhom),
        forNote: orNull(forNote),
        registeredTo: orNull(registeredTo),
        bound: orNull(bound),
        min: orNull(min),
        max: orNull(max),
      },
    });
  },

  async readAll(tx, ids) {
    const rows = await tx.phoneLine.findMany({ where: { evidenceId: { in: ids } } });
    return rows.map(({ evidenceId, min, max, ...row }) => [
      evidenceId,
      { ...given(row), min: min ? plain(min) : undefined, max: max ? plain(max) : undefined },
    ]);
  },

  summary: summarizePhoneLine,
  describe: describePhoneLine,
  measures: measuresOfLine,
  traits: ({ operatorType }) => (operatorType ? { operator: [operatorType] } : {}),
  words: ["lineTypes", "operatorTypes"],
  compare: comparePhoneLine,
});
