import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustHaveRole, visibleTo } from "../access/visible";
import { change } from "../change";
import { AlreadySaved, recordedBefore, unlessSaved } from "../custody/recorded";
import { orNull } from "../evidence/stated";
import { codenameOf } from "./codename";
import { type SourceEdit, type SourceInput, sourceEdit, sourceInput } from "./schema";

/** Records a source under the next codename of its investigation. Its id comes from the form: sending twice records once. */
export async function recordSource(actor: Actor, given: SourceInput): Promise<string> {
  const { id, investigationId, kind, description, note, reliability } = sourceInput.parse(given);
  mustHaveRole(actor, investigationId, "reporter", "lead");

  const after = { kind, description, note: orNull(note), reliability: orNull(reliability) };

  await unlessSaved(
    change(actor, async (tx, record) => {
      // The lock on the investigation's row orders those who record at once, and with it their codenames.
      const { lastSource } = await tx.investigation.update({
        where: { id: investigationId },
        data: { lastSource: { increment: 1 } },
        select: { lastSource: true },
      });
      const codename = codenameOf(lastSource);
      const { count } = await tx.source.createMany({ data: [{ id, investigationId, codename, ...after }], skipDuplicates: true });
      if (count === 0) throw (await recordedBefore(tx, actor, id, investigationId)) ? new AlreadySaved() : new Denied("taken");
      record({
        action: "source.recorded",
        subject: { type: "source", id, version: 1 },
        investigationId,
        detail: { after: { codename, ...after } },
      });
    }),
  );
  return id;
}

/** Writes a new version of what may be said of a source. Saving what stands there already is no version. */
export async function editSource(actor: Actor, given: SourceEdit): Promise<void> {
  const { id, seenVersion, kind, description, note, reliability } = sourceEdit.parse(given);

  await unlessSaved(
    change(actor, async (tx, record) => {
      const found = await tx.source.findFirst({
        where: { AND: [visibleTo(actor), { id }] },
        select: { investigationId: true, version: true, kind: true, description: true, note: true, reliability: true },
      });
      if (!found) throw new Denied("missing");
      const { investigationId, version, ...before } = found;
      mustHaveRole(actor, investigationId, "reporter", "lead");
      if (version !== seenVersion) throw new Denied("stale");
      const after = { kind, description, note: orNull(note), reliability: orNull(reliability) };
      if (isDeepStrictEqual(before, after)) throw new AlreadySaved();
      const { count } = await tx.source.updateMany({ where: { id, version }, data: { ...after, version: { increment: 1 }, updatedAt: new Date() } });
      if (count === 0) throw new Denied("stale");
      record({ action: "source.edited", subject: { type: "source", id, version: version + 1 }, investigationId, detail: { before, after } });
    }),
  );
}
