import { requiredText, text, z } from "../../../zod";
import { delays } from "../../delay";
import { personalData } from "../../personal-data";
import { stated } from "../../stated";
import { timeCode } from "../../time-code";
import type { OwnWords, SaidInLine } from "../../words/own";

export const testimonyHands = ["firstHand", "secondHand"] as const;
export const testimonyAffected = ["teller", "family", "acquaintance", "customer", "others"] as const;
/** Seen by the witness, said by whoever called, or said by the witness without how they know. */
export const knownBys = ["seen", "callerSaid", "tellerSays"] as const;

const data = () => z.array(z.enum(personalData)).max(personalData.length).default([]);

const testimonyEvent = stated(
  {
    what: requiredText(500),
    trigger: text(300).optional(),
    delay: z.enum(delays).optional(),
    delayNote: text(100).optional(),
    caller: text(200).optional(),
  },
  { trigger: ["trigger"], delay: ["delay", "delayNote"], caller: ["caller"] },
);

/**
 * What somebody went through, in order. What the other side had, what they read from it and what they assumed are three
 * lists, and no kind of data stands in two: an assumption is nothing that they knew.
 */
export const testimonyFacts = stated(
  {
    teller: text(200).optional(),
    hand: z.enum(testimonyHands).optional(),
    affected: z.enum(testimonyAffected).optional(),
    affectedNote: text(300).optional(),
    events: z.array(testimonyEvent).min(1, "error.noEvents").max(100),
    quote: text(2000).optional(),
    quoteAt: timeCode().optional(),
    known: data(),
    knownBy: z.enum(knownBys).optional(),
    knownOpen: z.boolean().default(false),
    readOff: data(),
    assumed: data(),
  },
  {
    teller: ["teller"],
    hand: ["hand"],
    affected: ["affected"],
    quote: ["quote", "quoteAt"],
    known: ["known", "knownBy"],
    readOff: ["readOff"],
    assumed: ["assumed"],
  },
).superRefine(({ quote, quoteAt, known, knownBy, knownOpen, readOff, assumed }, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (quoteAt !== undefined && quote === undefined) refuse("quote", "error.missing");
  if ((knownBy !== undefined || knownOpen) && known.length === 0) refuse("known", "error.missing");
  if (readOff.some((one) => known.includes(one))) refuse("readOff", "error.dataInTwoLists");
  if (assumed.some((one) => known.includes(one) || readOff.includes(one))) refuse("assumed", "error.dataInTwoLists");
});
export type TestimonyFacts = z.output<typeof testimonyFacts>;

export const testimonyOwnWords: OwnWords = { known: ["andOthers"] };

export const testimonyLine: SaidInLine = { facts: ["teller", "hand", "affected", "known", "readOff", "assumed"] };
