import type { ReactNode } from "react";
import type { Fact, Translate } from "@/lib/evidence/fact";
import type { WordsRead } from "@/lib/evidence/words/describe";
import type { Subject } from "../fact-section";

/** The companies that the record is tied to, by the role of the tie, as far as this reader may see them. */
export type Parties = ReadonlyMap<string, readonly Subject[]>;

/** A fact of the record, or what follows from all of them, by its name, with every word that bounds it: the view draws none without them. */
export type Said = (name: string) => Fact | undefined;

/** How one kind of evidence shows its facts. */
export type KindView<Facts> = {
  /** Drawn above the list of facts. `edit` leads to the form, for those who may change the record. */
  View(props: { facts: Facts; said: Said; parties: Parties; edit?: string | undefined }): ReactNode;
  /** Stands before the one-line fact. */
  Mark?(props: { facts: Facts; said: Said }): ReactNode;
  /** A part of the context column of its own. */
  Aside?(props: { facts: Facts }): ReactNode;
  /** The facts that the view draws itself, by name: the list leaves them out. */
  draws(fact: Fact): boolean;
  /** What is missing in that drawing, and gaps that are no single fact, such as the stages that nobody named. `words`: what bounds a figure. */
  gaps(facts: Facts, t: Translate, words: (name: string) => WordsRead): Gap[];
  /** The words of the one-line fact that say a contradiction. */
  alarm?(facts: Facts, t: Translate): string | undefined;
};

/** Something that the record does not hold: in words, and whether nobody stated it or nobody filled it in, where that can be told. */
export type Gap = { text: string; state?: "notStated" | "missing" };

/** What the registry holds: written for facts of its own, walked without knowing which. */
export const kindView = <Facts>(view: KindView<Facts>) => view as unknown as KindView<unknown>;
