import { getTranslations } from "next-intl/server";
import { views } from "@/components/evidence/kinds/registry";
import type { Actor } from "@/lib/access/actor";
import { boundsOfPieces, factsOfPieces, type PieceInUse, piecesInUse, subjectsOfPieces } from "@/lib/desk/pieces";
import type { Scope } from "@/lib/desk/scope";
import type { Translate } from "@/lib/evidence/fact";
import { kinds } from "@/lib/evidence/kinds/registry";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { wordsRead } from "@/lib/evidence/words/describe";
import type { FactQualifiers } from "@/lib/evidence/words/schema";
import { logFault } from "@/lib/fault";

type Words = { facts: Translate; gaps: Translate };

/**
 * What the facts of a record leave open, as its own page tells it: what nobody stated (or is simply not there), and what nobody filled in yet. `own`: the
 * words that bound its facts; they make no gap more or less.
 */
function gapsOf(kind: EvidenceKind, facts: unknown, own: FactQualifiers, words: Words) {
  const view = views[kind];
  const listed = kinds[kind].describe(facts, words.facts).filter((fact) => fact.state !== "value" && !view.draws(fact));
  const bounding = (name: string) => wordsRead(kinds[kind].wordsOn(facts, name, own), words.facts);
  const all = [...view.gaps(facts, words.gaps, bounding), ...listed.map(({ label, state }) => ({ text: label, state }))];
  const texts = (unfilled: boolean) => all.filter(({ state }) => (state === "missing") === unfilled).map(({ text }) => text);
  return { open: texts(false), unfilled: texts(true) };
}

/** How many gaps a version has never changes, so that it is counted once. Holds numbers, no words. */
const counted = new Map<string, Counts>();
type Counts = { open: number; unfilled: number };
const none: Counts = { open: 0, unfilled: 0 };
const atMost = 100_000;
const keyOf = ({ id, version }: PieceInUse) => `${id} ${version}`;
const untranslated: Translate = (key) => key;

/** Pieces of which the facts are held at once: a price list that was imported has five hundred lines. */
const chunk = 50;

async function countNext(actor: Actor, pieces: readonly PieceInUse[]) {
  const facts = await factsOfPieces(
    actor,
    pieces.map(({ id }) => id),
  );
  if (counted.size + pieces.length > atMost) counted.clear();
  for (const piece of pieces) {
    if (!facts.has(piece.id)) continue;
    const { open, unfilled } = gapsOf(piece.kind, facts.get(piece.id), [], { facts: untranslated, gaps: untranslated });
    counted.set(keyOf(piece), { open: open.length, unfilled: unfilled.length });
  }
}

/** Milliseconds that a page waits for gaps which nobody counted yet: those of ten thousand pieces, after a start, would hold it up for a second. */
const patience = 50;

/** Does a piece of work when the page has left: what else it is put together from needs the same processor. */
type Later = (work: () => Promise<void>) => void;

/** One at a time: what is being counted behind one page need not be counted behind the next. */
let behind: Promise<void> | undefined;

/** Counts what there is time for, and the rest behind the page. Answers how many are not counted yet. */
async function countGaps(actor: Actor, pieces: readonly PieceInUse[], later: Later, wait: number): Promise<number> {
  const fresh = pieces.slice(0, atMost).filter((piece) => !counted.has(keyOf(piece)));
  const began = performance.now();
  let at = 0;
  for (; at < fresh.length && performance.now() - began < wait; at += chunk) await countNext(actor, fresh.slice(at, at + chunk));
  const rest = fresh.slice(at);
  const countRest = async () => {
    for (let next = 0; next < rest.length; next += chunk) await countNext(actor, rest.slice(next, next + chunk));
  };
  if (rest.length > 0)
    later(
      () =>
        (behind ??= countRest()
          .catch((error: unknown) => logFault("desk: gaps", error))
          .finally(() => (behind = undefined))),
    );
  return rest.length + Math.max(0, pieces.length - atMost);
}
const countOf = (piece: PieceInUse) => counted.get(keyOf(piece)) ?? none;

/** The beginning of every list in it: a line of gaps names two or three of them, and to word those of five hundred prices takes seconds. */
const begun = (facts: unknown): unknown =>
  typeof facts === "object" && facts !== null
    ? Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, mostWorded) : value]))
    : facts;
const mostWorded = 20;

/** The first gaps in words; all of them where the beginnings leave open less than the rest. */
function firstGaps(kind: EvidenceKind, facts: unknown, own: FactQualifiers, { open, unfilled }: Counts, words: Words) {
  const first = gapsOf(kind, begun(facts), own, words);
  const isEnough = first.open.length >= Math.min(open, 3) && first.unfilled.length >= Math.min(unfilled, 3);
  return isEnough ? first : gapsOf(kind, facts, own, words);
}

/**
 * The records that leave something open, those with most of it first: how many there are, the first `take` of them in words, and
 * how many are `uncounted` so far. They are counted `later`.
 */
export async function gapsIn(actor: Actor, scope: Scope, take: number, later: Later, wait = patience) {
  const pieces = await piecesInUse(actor, scope);
  const uncounted = await countGaps(actor, pieces, later, wait);
  const all = (piece: PieceInUse) => countOf(piece).open + countOf(piece).unfilled;
  const open = pieces.filter((piece) => all(piece) > 0).sort((a, b) => all(b) - all(a)); // stable: newest first among equals
  const first = open.slice(0, take);
  const ids = first.map(({ id }) => id);
  const [facts, bounds, about, t, gaps] = await Promise.all([
    factsOfPieces(actor, ids),
    boundsOfPieces(actor, ids),
    subjectsOfPieces(actor, ids),
    getTranslations("kinds"),
    getTranslations("evidence.page.gap"),
  ]);
  return {
    total: open.length,
    uncounted,
    rows: first
      .filter(({ id }) => facts.has(id))
      .map((piece) => ({
        ...piece,
        about: about.get(piece.id) ?? [],
        count: countOf(piece),
        ...firstGaps(piece.kind, facts.get(piece.id), bounds.get(piece.id) ?? [], countOf(piece), { facts: t, gaps }),
      })),
  };
}
