import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { evidenceVisibleTo, mustHaveRole } from "../access/visible";
import { change } from "../change";
import type { Entry } from "../custody/append";
import { firstEntryOf } from "../custody/queries";
import { companiesCalled, companyNamed } from "../companies/commands";
import { companiesLike } from "../companies/queries";
import { after } from "../review/rules";
import { statedFacts } from "./attribution";
import { keepVictims, victimsKeptOf } from "../victims/keep";
import { namesMarkedIn } from "../victims/marked";
import type { Datum } from "../victims/masking";
import { recordBefore, recordSelect } from "./before";
import type { Tx } from "../db";
import { kinds } from "./kinds/registry";
import { linksSince } from "./links-since";
import { maskedRecord, maskerOf } from "./masked";
import { mustNotBeTooMany } from "./most-links";
import { ownWordsOf } from "./words/rules";
import { clearRecord, columnsOf, saveAttribution, saveLinks, saveTags, tiesOf } from "./save";
import { evidenceEdit, evidenceInput, type EvidenceEdit, type EvidenceInput } from "./schema";
import { orNull } from "./stated";

/**
 * A company that is called by its name: one that the investigation knows, or that it gets to know by this. Where `ifUnsure` is
 * "ask", a name that several go by, or that is nearly another's (`isLike`), is kept with the piece until somebody settles it.
 */
export type NamedCompany = {
  name: string;
  role: EvidenceInput["companies"][number]["role"];
  note?: string | undefined;
  field?: string;
  ifUnsure?: "record" | "ask";
  isLike?: boolean;
};

/**
 * A piece with its texts masked, and what is noted at the companies that it calls by name. `known`: names that are marked in other
 * pieces; `masks`: where more of the piece than its texts is masked.
 */
export function maskedPiece(given: EvidenceInput, called: readonly NamedCompany[] = [], known: readonly string[] = [], masks = maskerOf(given, [], known)) {
  const { notes, ...input } = maskedRecord({ ...given, notes: called.map(({ note }) => note) }, masks);
  mustSayThose(input);
  return { input, masks, named: called.map((one, index) => ({ ...one, note: notes[index] })) };
}

export type Piece = ReturnType<typeof maskedPiece>;

/** Logs a piece within the transaction of whoever brings it; `AlreadyLogged` where its author sent it before. */
export async function logWithin(tx: Tx, record: (entry: Entry) => void, actor: Actor, { input, masks, named }: Piece): Promise<void> {
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
    if (earlier?.authorId !== actor.userId || earlier.investigationId !== investigationId) throw new Denied("taken");
    throw new AlreadyLogged(hidesTheSame(await victimsKeptOf(tx, id), masks.fresh));
  }
  const unsettled: Pick<NamedCompany, "name" | "role" | "note">[] = [];
  for (const { name, role, note, field, ifUnsure, isLike } of named) {
    // Whoever was marked as a victim is no company that gets known by this.
    const isVictim = isMarkedIn(masks, name);
    const called = ifUnsure === "ask" || isVictim ? (await companiesCalled(tx, investigationId, name)).length : 1;
    if (ifUnsure === "ask" && called !== 1 && (called > 1 || isLike)) {
      unsettled.push({ name: masks.text(name), role, note });
      continue;
    }
    if (isVictim && called === 0) throw new Denied("victimNamed", field);
    const companyId = await companyNamed(tx, record, investigationId, name, field);
    if (!input.companies.some((other) => other.companyId === companyId && other.role === role)) input.companies.push({ companyId, role, note });
  }
  await kinds[detail.kind].save(tx, { id }, detail.facts);
  await saveAttribution(tx, { id, investigationId }, input);
  await saveTags(tx, { id, investigationId }, input.tags);
  await saveLinks(tx, actor, { id, investigationId }, input);
  if (unsettled.length)
    await tx.unsettledCompany.createMany({
      skipDuplicates: true,
      data: unsettled.map(({ name, role, note }) => ({ evidenceId: id, investigationId, name, role, note: orNull(note) })),
    });
  await keepVictims(tx, { id, investigationId }, masks.fresh);
  record({
    action: "evidence.logged",
    subject: { type: "evidence", id, version: 1 },
    investigationId,
    detail: { after: contentOf(input), ...(unsettled.length > 0 && { unsettled }) },
  });
}

/**
 * Logs a new piece of evidence as a draft. Its id comes from the form, so that sending twice logs once: the second time
 * answers as the first did and changes nothing. Companies that come by name are recorded with it or not at all.
 */
export async function logEvidence(actor: Actor, given: EvidenceInput, named: readonly NamedCompany[] = [], see?: Seeing): Promise<string> {
  const input = evidenceInput.parse(given);
  const { investigationId: investigation } = input;
  mustHaveRole(actor, investigation, "reporter", "lead");
  mustNotBeTooMany({ companies: input.companies.length + named.length, sources: input.sources.length, links: input.links.length });
  const asked = await Promise.all(
    named.map(async (one) => ({ ...one, isLike: one.ifUnsure === "ask" && (await companiesLike(actor, { investigation, names: [one.name] })).length > 0 })),
  );
  let piece = maskedPiece(input, asked);
  try {
    await change(actor, async (tx, record) => {
      const known = await namesMarkedIn(tx, actor, investigation);
      if (known.length > 0) piece = maskedPiece(input, asked, known);
      see?.(namesAmong(piece.masks, known));
      await logWithin(tx, record, actor, piece);
    });
  } catch (error) {
    if (!(error instanceof AlreadyLogged)) throw error;
    const says = named.length > 0 || (await saysWhatWasLogged(actor, piece.input));
    if (!error.hidesTheSame || !says) throw new Denied("loggedAlready");
  }
  return input.id;
}

/** Is told which names were found because they are marked in other pieces, and may refuse to go on. */
type Seeing = (names: { kind: "name"; value: string }[]) => void;
const namesAmong = ({ fresh }: Piece["masks"], known: readonly string[]) =>
  fresh.flatMap(({ kind, value }) => (kind === "name" && known.includes(value) ? [{ kind, value }] : []));

/** A form that comes back out of the browser's memory still has the id of its record: what is typed into it then is another record, and must not vanish. */
async function saysWhatWasLogged(actor: Actor, input: EvidenceInput): Promise<boolean> {
  const first = await firstEntryOf(actor, input.id);
  const said = ({ notedAt: _, ...content }: Record<string, unknown>) => JSON.parse(JSON.stringify(content)) as unknown;
  return isDeepStrictEqual(said((first?.detail?.after ?? {}) as Record<string, unknown>), said(contentOf(input)));
}

/** Two texts that look the same masked may hold different numbers. What was masked later in an edit does not count. */
const hidesTheSame = (kept: readonly Datum[], fresh: readonly Datum[]) =>
  fresh.every(({ ordinal, kind, value }) => kept.some((one) => one.ordinal === ordinal && one.kind === kind && one.value === value));

/** Not a failure: rolls back the number that was taken. */
class AlreadyLogged extends Error {
  readonly hidesTheSame: boolean;
  constructor(hidesTheSame: boolean) {
    super();
    this.hidesTheSame = hidesTheSame;
  }
}

/** Writes a new version. What was submitted once needs review again. */
export const editEvidence = (actor: Actor, given: EvidenceEdit, see?: Seeing): Promise<void> => writeVersion(actor, evidenceEdit.parse(given), "edited", see);

/**
 * An unsorted record becomes one of a kind, once. Its reference, links and history stay, and it is a new version: what
 * was decided before was decided on words without these facts.
 */
export const sortEvidence = (actor: Actor, given: EvidenceEdit, see?: Seeing): Promise<void> => writeVersion(actor, evidenceEdit.parse(given), "sorted", see);

async function writeVersion(actor: Actor, given: EvidenceEdit, act: "edited" | "sorted", see?: Seeing): Promise<void> {
  const { id, seenVersion } = given;

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
    const fits = act === "edited" ? kind === given.detail.kind : kind === "unsorted" && given.detail.kind !== "unsorted";
    if (!status || !fits) throw new Denied("wrongState");
    const known = await namesMarkedIn(tx, actor, investigationId);
    const masks = maskerOf(given, await victimsKeptOf(tx, id), known);
    const masked = maskedRecord(given, masks);
    see?.(namesAmong(masks, known));
    const { detail } = masked;
    mustSayThose(masked);

    // The row is locked from here on. What was read before it is what this version replaces: a newer one would be refused here.
    const { count } = await tx.evidence.updateMany({
      where: { id, kind, version: seenVersion, status: found.status },
      data: { ...columnsOf(masked), kind: detail.kind, status, editedById: actor.userId, version: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) throw new Denied("stale");
    const factsBefore = await kinds[kind].read(tx, { id });
    // A record from before there was masking may hold clear numbers: the history of this edit does not repeat them.
    const was = maskedRecord({ ...recordBefore(before), detail: { kind, facts: factsBefore } } as unknown as EvidenceEdit, masks);
    was.notVictims = before.notVictims.map(masks.text);
    await kinds[kind].clear(tx, { id });
    await kinds[detail.kind].save(tx, { id }, detail.facts);
    const stood = await tiesOf(tx, actor, id);
    const { seen, ...links } = await linksSince(tx, actor, id, masked);
    const input = { ...masked, ...links };
    await clearRecord(tx, actor, { id, investigationId }, seen);
    await saveAttribution(tx, { id, investigationId }, input);
    await saveTags(tx, { id, investigationId }, input.tags);
    await saveLinks(tx, actor, { id, investigationId }, input);
    // What was linked from other pages since counts, too: the form neither saw nor cut it.
    mustNotBeTooMany(await tiesOf(tx, actor, id), stood);
    await keepVictims(tx, { id, investigationId }, masks.fresh);
    record({
      action: `evidence.${act}`,
      subject: { type: "evidence", id, version: seenVersion + 1 },
      investigationId,
      detail: { before: was, after: contentOf(input) },
      touches: before.linksFrom.flatMap(({ toId, role }) => (role === "contradicts" ? [toId] : [])),
    });
  });
}

/** An attribution or a word of its own has a fact that the record states: one that is gone, or never was, nobody can have said so. Where the kind has a field for a word, it stands there. */
function mustSayThose({ detail, factAttribution, factQualifiers }: Pick<EvidenceInput, "detail" | "factAttribution" | "factQualifiers">) {
  if (factAttribution.length + factQualifiers.length === 0) return;
  const stated = new Set(statedFacts(kinds[detail.kind].describe(detail.facts, (key) => key)).map(({ name }) => name));
  for (const [list, given] of Object.entries({ factAttribution, factQualifiers })) {
    const at = given.findIndex(({ fact }) => !stated.has(fact));
    if (at >= 0) throw new Denied("noSuchFact", `${list}[${at}].fact`);
  }
  const at = factQualifiers.findIndex(({ fact, qualifiers }) => ownWordsOf(detail.kind, fact).some((word) => qualifiers.includes(word)));
  if (at >= 0) throw new Denied("ownWord", `factQualifiers[${at}].qualifiers`);
}

/** Whether a company is called like somebody who was marked as a victim. */
export const isMarkedIn = (masks: Piece["masks"], name: string) => masks.spansIn(name).some(({ kind }) => kind === "name");

/** What the history keeps of a version. */
export function contentOf({ id: _, ...content }: EvidenceInput | EvidenceEdit) {
  const { seenLinks: __, ...kept } = content as typeof content & Pick<EvidenceEdit, "seenLinks">;
  return kept;
}
