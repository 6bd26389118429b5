import { defineKind } from "../kind";
import { plain } from "../../decimal";
import { given, orNull } from "../../stated";
import { derivedOfLaw } from "./derived";
import { describeLegalReference, summarizeLegalReference } from "./describe";
import { measuresOfLaw } from "./measures";
import { longestWorkedFrom } from "./rules";
import { legalReferenceFacts } from "./schema";

export const legalReference = defineKind({
  kind: "legalReference",
  facts: legalReferenceFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.legalTier.deleteMany({ where: { evidenceId } });
    await tx.legalReference.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { law, article, inForceFrom, elsewhere, tiers, notStated }) {
    await tx.legalReference.create({
      data: { evidenceId, notStated, law: orNull(law), article: orNull(article), inForceFrom: orNull(inForceFrom), elsewhere: orNull(elsewhere) },
    });
    await tx.legalTier.createMany({
      data: tiers.map(({ condition, circumstance, yearsFrom, yearsTo, fine, ...tier }, position) => ({
        evidenceId,
        position,
        ...tier,
        condition: orNull(condition),
        circumstance: orNull(circumstance),
        yearsFrom: orNull(yearsFrom),
        yearsTo: orNull(yearsTo),
        fine: orNull(fine),
      })),
    });
  },

  async readAll(tx, ids) {
    const rows = await tx.legalReference.findMany({
      where: { evidenceId: { in: ids } },
      select: {
        evidenceId: true,
        law: true,
        article: true,
        inForceFrom: true,
        elsewhere: true,
        notStated: true,
        tiers: {
          orderBy: { position: "asc" },
          select: { condition: true, circumstance: true, penalties: true, yearsFrom: true, yearsTo: true, fine: true, notStated: true },
        },
      },
    });
    return rows.map(({ evidenceId, tiers, ...row }) => [
      evidenceId,
      {
        ...given(row),
        tiers: tiers.map(({ yearsFrom, yearsTo, ...tier }) => ({
          ...given(tier),
          yearsFrom: yearsFrom ? plain(yearsFrom) : undefined,
          yearsTo: yearsTo ? plain(yearsTo) : undefined,
        })),
      },
    ]);
  },

  summary: summarizeLegalReference,
  describe: describeLegalReference,
  measures: measuresOfLaw,
  derived: derivedOfLaw,
  workedFrom: longestWorkedFrom,
  words: ["penaltyKinds", "fineRules"],
});
