import { defineKind } from "../kind";
import { given, orNull } from "../../stated";
import { compareScript } from "./compare";
import { derivedOfScript } from "./derived";
import { describeMissing, describeScript, summarizeScript } from "./describe";
import { measuresOfScript } from "./measures";
import { missingWorkedFrom } from "./rules";
import { scriptFacts } from "./schema";

export const script = defineKind({
  kind: "script",
  facts: scriptFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.scriptStage.deleteMany({ where: { evidenceId } });
    await tx.script.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { stages, claimedStages, form, management, onRefusal, duration, trainer, transcript, ...row }) {
    await tx.script.create({
      data: {
        evidenceId,
        ...row,
        claimedStages: orNull(claimedStages),
        form: orNull(form),
        management: orNull(management),
        onRefusal: orNull(onRefusal),
        duration: orNull(duration),
        trainer: orNull(trainer),
        transcript: orNull(transcript),
      },
    });
    await tx.scriptStage.createMany({
      data: stages.map(({ gloss, quote, callPosition, ...stage }, position) => ({
        evidenceId,
        position,
        ...stage,
        gloss: orNull(gloss),
        quote: orNull(quote),
        callPosition: orNull(callPosition),
      })),
    });
  },

  async readAll(tx, ids) {
    const rows = await tx.script.findMany({
      where: { evidenceId: { in: ids } },
      select: {
        evidenceId: true,
        claimedStages: true,
        openEnded: true,
        form: true,
        management: true,
        onRefusal: true,
        duration: true,
        trainer: true,
        transcript: true,
        notStated: true,
        stages: { orderBy: { position: "asc" }, select: { name: true, gloss: true, quote: true, callPosition: true, notStated: true } },
      },
    });
    return rows.map(({ evidenceId, stages, ...row }) => [evidenceId, { ...given(row), stages: stages.map(given) }]);
  },

  summary: summarizeScript,
  describe: describeScript,
  measures: measuresOfScript,
  follows: describeMissing,
  derived: derivedOfScript,
  workedFrom: missingWorkedFrom,
  compare: compareScript,
  knownAsRecord: ["claimedStages", "form", "management", "onRefusal", "duration", "trainer"],
});
