import { getTranslations } from "next-intl/server";
import { views } from "@/components/evidence/kinds/registry";
import type { Actor } from "@/lib/access/actor";
import { factsOfPieces, type PieceInUse, piecesInUse, type Scope, subjectsOfPieces } from "@/lib/desk/queries";
import type { Translate } from "@/lib/evidence/fact";
import { kinds } from "@/lib/evidence/kinds/registry";
import type { EvidenceKind } from "@/lib/evidence/schema";

type Words = { facts: Translate; gaps: Translate };

/** What the facts of a record leave open, as its own page tells it: what nobody stated (or is simply not there), and what nobody filled in yet. */
function gapsOf(kind: EvidenceKind, facts: unknown, words: Words) {
  const view = views[kind];
  const listed = kinds[kind].describe(facts, words.facts).filter((fact) => fact.state !== "value" && !view.draws(fact));
  const all = [...view.gaps(facts, words.gaps), ...listed.map(({ label, state }) => ({ text: label, state }))];
  const texts = (unfilled: boolean) => all.filter(({ state }) => (state === "missing") === unfilled).map(({ text }) => text);
  return { open: texts(false), unfilled: texts(true) };
}

/** How many gaps a version has never changes, so that it is counted once. Holds numbers, no words. */
const counted = new Map<string, Counts>();
type Counts = { open: number; unfilled: number };
const none: Counts = { open: 0, unfilled: 0 };
const atMost = 50_000;
const keyOf = ({ id, version }: PieceInUse) => `${id} ${version}`;
const untranslated: Translate = (key) => key;

/** Pieces of which the facts are held at once: a price list that was imported has five hundred lines. */
const chunk = 50;

async function countGaps(actor: Actor, pieces: readonly PieceInUse[]) {
  const fresh = pieces.filter((piece) => !counted.has(keyOf(piece)));
  if (counted.size + fresh.length > atMost) counted.clear();
  for (let at = 0; at < fresh.length; at += chunk) {
    const some = fresh.slice(at, at + chunk);
    const facts = await factsOfPieces(
      actor,
      some.map(({ id }) => id),
    );
    for (const piece of some) {
      if (!facts.has(piece.id)) continue;
      const { open, unfilled } = gapsOf(piece.kind, facts.get(piece.id), { facts: untranslated, gaps: untranslated });
      counted.set(keyOf(piece), { open: open.length, unfilled: unfilled.length });
    }
  }
  return (piece: PieceInUse) => counted.get(keyOf(piece)) ?? none;
}

/** The beginning of every list in it: a line of gaps names two or three of them, and to word those of five hundred prices takes seconds. */
const begun = (facts: unknown): unknown =>
  typeof facts === "object" && facts !== null
    ? Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, mostWorded) : value]))
    : facts;
const mostWorded = 20;

/** The first gaps in words; all of them where the beginnings leave open less than the rest. */
function firstGaps(kind: EvidenceKind, facts: unknown, { open, unfilled }: Counts, words: Words) {
  const first = gapsOf(kind, begun(facts), words);
  const isEnough = first.open.length >= Math.min(open, 3) && first.unfilled.length >= Math.min(unfilled, 3);
  return isEnough ? first : gapsOf(kind, facts, words);
}

/** The records that leave something open, those with most of it first: how many there are, and the first `take` of them in words. */
export async function gapsIn(actor: Actor, scope: Scope, take: number) {
  const pieces = await piecesInUse(actor, scope);
  const count = await countGaps(actor, pieces);
  const all = (piece: PieceInUse) => count(piece).open + count(piece).unfilled;
  const open = pieces.filter((piece) => all(piece) > 0).sort((a, b) => all(b) - all(a)); // stable: newest first among equals
  const first = open.slice(0, take);
  const ids = first.map(({ id }) => id);
  const [facts, about, t, gaps] = await Promise.all([
    factsOfPieces(actor, ids),
    subjectsOfPieces(actor, ids),
    getTranslations("kinds"),
    getTranslations("evidence.page.gap"),
  ]);
  return {
    total: open.length,
    rows: first
      .filter(({ id }) => facts.has(id))
      .map((piece) => ({
        ...piece,
        about: about.get(piece.id) ?? [],
        count: count(piece),
        ...firstGaps(piece.kind, facts.get(piece.id), count(piece), { facts: t, gaps }),
      })),
  };
}
