import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { evidenceVisibleTo, mustHaveRole } from "../access/visible";
import { change } from "../change";
import type { Entry } from "../custody/append";
import { firstEntryOf } from "../custody/queries";
import { companyNamed } from "../companies/commands";
import { after } from "../review/rules";
import { statedFacts } from "./attribution";
import { recordBefore, recordSelect } from "./before";
import type { Tx } from "../db";
import { kinds } from "./kinds/registry";
import { clearRecord, columnsOf, saveAttribution, saveLinks, saveTags } from "./save";
import { evidenceEdit, evidenceInput, type EvidenceEdit, type EvidenceInput } from "./schema";

/** A company that is called by its name: one that the investigation knows, or that it gets to know by this. */
type NamedCompany = { name: string; role: EvidenceInput["companies"][number]["role"]; note?: string | undefined; field?: string };

/** Logs a piece within the transaction of whoever brings it; `AlreadyLogged` where its author sent it before. */
export async function logWithin(
  tx: Tx,
  record: (entry: Entry) => void,
  actor: Actor,
  given: EvidenceInput,
  named: readonly NamedCompany[] = [],
): Promise<void> {
  const input = { ...given, companies: [...given.companies] };
  const { id, investigationId, detail, notedAt } = input;
  // The lock on the investigation's row orders those who log at once, and with it their numbers.
  const { lastEvidence: number } = await tx.investigation.update({
    where: { id: investigationId },
    data: { lastEvidence: { increment: 1 } },
    select: { lastEvidence: true },
  });
  const { count } = await tx.evidence.createMany({
    data: {
      id,
      investigationId,
      number,
      kind: detail.kind,
      authorId: actor.userId,
      editedById: actor.userId,
      notedAt: notedAt ?? new Date(),
      ...columnsOf(input),
    },
    skipDuplicates: true,
  });
  if (count === 0) {
    const earlier = await tx.evidence.findUnique({ where: { id }, select: { authorId: true, investigationId: true } });
    throw earlier?.authorId === actor.userId && earlier.investigationId === investigationId ? new AlreadyLogged() : new Denied("taken");
  }
  for (const { name, role, note, field } of named) {
    const companyId = await companyNamed(tx, record, investigationId, name, field);
    if (!input.companies.some((other) => other.companyId === companyId && other.role === role)) input.companies.push({ companyId, role, note });
  }
  await kinds[detail.kind].save(tx, { id }, detail.facts);
  await saveAttribution(tx, { id, investigationId }, input);
  await saveTags(tx, { id, investigationId }, input.tags);
  await saveLinks(tx, actor, { id, investigationId }, input);
  record({ action: "evidence.logged", subject: { type: "evidence", id, version: 1 }, investigationId, detail: { after: contentOf(input) } });
}

/**
 * Logs a new piece of evidence as a draft. Its id comes from the form, so that sending twice logs once: the second time
 * answers as the first did and changes nothing. Companies that come by name are recorded with it or not at all.
 */
export async function logEvidence(actor: Actor, given: EvidenceInput, named: readonly NamedCompany[] = []): Promise<string> {
  const input = evidenceInput.parse(given);
  const { id } = input;
  mustHaveRole(actor, input.investigationId, "reporter", "lead");
  mustSayThose(input);
  try {
    await change(actor, (tx, record) => logWithin(tx, record, actor, input, named));
  } catch (error) {
    if (!(error instanceof AlreadyLogged)) throw error;
    if (named.length === 0 && !(await saysWhatWasLogged(actor, input))) throw new Denied("loggedAlready");
  }
  return id;
}

/** A form that comes back out of the browser's memory still has the id of its record: what is typed into it then is another record, and must not vanish. */
async function saysWhatWasLogged(actor: Actor, input: EvidenceInput): Promise<boolean> {
  const first = await firstEntryOf(actor, input.id);
  const said = ({ notedAt: _, ...content }: Record<string, unknown>) => JSON.parse(JSON.stringify(content)) as unknown;
  return isDeepStrictEqual(said((first?.detail?.after ?? {}) as Record<string, unknown>), said(contentOf(input)));
}

/** Not a failure: rolls back the number that was taken. */
class AlreadyLogged extends Error {}

/** Writes a new version. What was submitted once needs review again. */
export const editEvidence = (actor: Actor, given: EvidenceEdit): Promise<void> => writeVersion(actor, evidenceEdit.parse(given), "edited");

/**
 * An unsorted record becomes one of a kind, once. Its reference, links and history stay, and it is a new version: what
 * was decided before was decided on words without these facts.
 */
export const sortEvidence = (actor: Actor, given: EvidenceEdit): Promise<void> => writeVersion(actor, evidenceEdit.parse(given), "sorted");

async function writeVersion(actor: Actor, input: EvidenceEdit, act: "edited" | "sorted"): Promise<void> {
  const { id, seenVersion, detail } = input;
  mustSayThose(input);

  await change(actor, async (tx, record) => {
    const found = await tx.evidence.findFirst({
      where: { AND: [evidenceVisibleTo(actor), { id }] },
      select: { investigationId: true, kind: true, status: true, version: true, ...recordSelect },
    });
    if (!found) throw new Denied("missing");
    const { investigationId, kind, status: _, version, ...before } = found;
    mustHaveRole(actor, investigationId, "reporter", "lead");
    // Somebody who was faster may have sorted it: that is said first, since it explains why the kind does not fit.
    if (version !== seenVersion) throw new Denied("stale");
    const status = after("edit", found.status);
    const fits = act === "edited" ? kind === detail.kind : kind === "unsorted" && detail.kind !== "unsorted";
    if (!status || !fits) throw new Denied("wrongState");

    // The row is locked from here on. What was read before it is what this version replaces: a newer one would be refused here.
    const { count } = await tx.evidence.updateMany({
      where: { id, kind, version: seenVersion, status: found.status },
      data: { ...columnsOf(input), kind: detail.kind, status, editedById: actor.userId, version: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) throw new Denied("stale");
    const factsBefore = await kinds[kind].read(tx, { id });
    await kinds[kind].clear(tx, { id });
    await kinds[detail.kind].save(tx, { id }, detail.facts);
    await clearRecord(tx, actor, { id, investigationId });
    await saveAttribution(tx, { id, investigationId }, input);
    await saveTags(tx, { id, investigationId }, input.tags);
    await saveLinks(tx, actor, { id, investigationId }, input);
    record({
      action: `evidence.${act}`,
      subject: { type: "evidence", id, version: seenVersion + 1 },
      investigationId,
      detail: { before: { ...recordBefore(before), detail: { kind, facts: factsBefore } }, after: contentOf(input) },
    });
  });
}

/** An attribution of its own has a fact that the record states: one that is gone, or never was, cannot have been said by anybody. */
function mustSayThose({ detail, factAttribution }: Pick<EvidenceInput, "detail" | "factAttribution">) {
  if (factAttribution.length === 0) return;
  const stated = new Set(statedFacts(kinds[detail.kind].describe(detail.facts, (key) => key)).map(({ name }) => name));
  const at = factAttribution.findIndex(({ fact }) => !stated.has(fact));
  if (at >= 0) throw new Denied("noSuchFact", `factAttribution[${at}].fact`);
}

/** What the history keeps of a version. */
const contentOf = ({ id: _, ...content }: EvidenceInput | EvidenceEdit) => content;
