import type { Actor } from "../access/actor";
import { NamesVictim } from "../access/denied";
import type { Entry } from "../custody/append";
import type { Tx } from "../db";
import { referenceOf } from "../evidence/reference";
import { finderOf } from "./known-names";
import { marksIn } from "./marked";
import { normalForm } from "./mask";
import { spared } from "./spared";

/** A text, and the field that it was typed into. */
export type Said = { field: string; text: string };

/** What is told by its records, by words that are fixed, or masked already. */
const silent = new Set(["before", "kind", "role", "type", "status", "flags", "basis", "checked", "from", "to", "called", "codename", "masked", "notStated"]);
const ofFiles = new Set(["sha256", "digest", "columns", "target", "zone"]);
const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function* textsIn(value: unknown, field = ""): Generator<Said> {
  if (typeof value === "string") {
    if (value !== "" && !isId.test(value)) yield { field, text: value };
  } else if (Array.isArray(value)) for (const [at, one] of value.entries()) yield* textsIn(one, `${field}[${at}]`);
  else if (typeof value === "object" && value !== null)
    for (const [name, inside] of Object.entries(value)) if (!silent.has(name) && !ofFiles.has(name)) yield* textsIn(inside, field ? `${field}.${name}` : name);
}

/** What an entry says in words. A version says them under the names of its fields. */
const saidIn = ({ after, ...detail }: Entry["detail"]): Said[] => [...textsIn(after), ...textsIn(detail)];

const nouns = new Set<Entry["subject"]["type"]>(["evidence", "company", "source", "claim", "comment", "import"]);
/** Evidence has a masked type: what is written there is masked, and what is said to be no victim's stands with it. */
const isVersion = ({ action }: Entry) => ["evidence.logged", "evidence.edited", "evidence.sorted"].includes(action);

/**
 * Refuses what is written beside evidence as long as a name stands in it that is marked as a victim's: it has no masked type there.
 * What stood there before stays. Whoever says that it is no victim's here is taken at their word, and the history keeps that.
 */
export async function mustNameNobody(tx: Tx, actor: Actor, entries: readonly Entry[]): Promise<void> {
  const written = entries.filter((entry) => entry.investigationId !== undefined && nouns.has(entry.subject.type) && !isVersion(entry));
  const declined = [
    ...spared(),
    ...entries.filter(isVersion).flatMap(({ detail }) => (detail.after as { notVictims?: string[] } | undefined)?.notVictims ?? []),
  ];
  const besides = written.flatMap(({ action, subject }) => (action === "company.recorded" || action === "company.edited" ? [subject.id] : []));
  const known = new Map<string, Map<string, string>>();
  for (const { detail, investigationId } of written) {
    const stood = new Set([...textsIn(detail.before)].map(({ text }) => text));
    const said = saidIn(detail).filter(({ text }) => !stood.has(text));
    if (said.length === 0) continue;
    const marks = known.get(investigationId!) ?? (await marksIn(tx, actor, investigationId!, besides));
    known.set(investigationId!, marks);
    // What an edited company was called stays its name.
    const left = await declinedIn(tx, investigationId!, said, new Map([...marks].filter(([name]) => !stood.has(name))), declined);
    if (left.length > 0) detail.notVictims = left;
  }
}

/** The names in these texts that were said to be no victim's; refuses the rest. */
export async function declinedIn(
  tx: Tx,
  investigationId: string,
  said: readonly Said[],
  marks: ReadonlyMap<string, string>,
  declined: readonly string[] = spared(),
): Promise<string[]> {
  const names = [...marks.keys()].filter((name) => [...name].length > 1);
  if (names.length === 0) return [];
  const [namesIn, plain] = [finderOf(names), new Set(declined.map((name) => normalForm("name", name)))];
  const [left, found] = [new Set<string>(), new Map<string, string>()];
  for (const { field, text } of said) {
    const at = namesIn(text);
    for (let start = 0; start < text.length; start++) {
      // The longest, as where it is masked: what is said of 高兴 says nothing of 高兴国.
      const [longest] = at(start);
      if (!longest) continue;
      const { name, end } = longest;
      if (plain.has(normalForm("name", name))) left.add(name);
      else if (!found.has(name)) found.set(name, field);
      start = end - 1;
    }
  }
  const [first] = found.values();
  if (first === undefined) return [...left];
  const pieces = await tx.evidence.findMany({
    where: { id: { in: [...found.keys()].map((name) => marks.get(name)!) } },
    select: { id: true, number: true, investigation: { select: { code: true } } },
  });
  const refOf = new Map(pieces.map(({ id, number, investigation }) => [id, referenceOf(investigation.code, number)]));
  throw new NamesVictim(
    first,
    [...found.keys()].map((name) => ({ name, ref: refOf.get(marks.get(name)!) ?? "" })),
    investigationId,
  );
}
