import { given, orNull } from "../../stated";
import { secondsOf, timeCodeOf } from "../../time-code";
import { defineKind } from "../kind";
import { describeTestimony, summarizeTestimony } from "./describe";
import { testimonyFacts } from "./schema";

export const testimony = defineKind({
  kind: "testimony",
  facts: testimonyFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.testimonyEvent.deleteMany({ where: { evidenceId } });
    await tx.testimony.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { events, teller, hand, affected, affectedNote, quote, quoteAt, knownBy, ...row }) {
    await tx.testimony.create({
      data: {
        evidenceId,
        ...row,
        teller: orNull(teller),
        hand: orNull(hand),
        affected: orNull(affected),
        affectedNote: orNull(affectedNote),
        quote: orNull(quote),
        quoteAt: quoteAt === undefined ? null : orNull(secondsOf(quoteAt)),
        knownBy: orNull(knownBy),
      },
    });
    await tx.testimonyEvent.createMany({
      data: events.map(({ trigger, delay, delayNote, caller, ...event }, position) => ({
        evidenceId,
        position,
        ...event,
        trigger: orNull(trigger),
        delay: orNull(delay),
        delayNote: orNull(delayNote),
        caller: orNull(caller),
      })),
    });
  },

  async readAll(tx, ids) {
    const rows = await tx.testimony.findMany({
      where: { evidenceId: { in: ids } },
      include: { events: { orderBy: { position: "asc" }, omit: { evidenceId: true, position: true } } },
    });
    return rows.map(({ evidenceId, events, quoteAt, ...row }) => [
      evidenceId,
      { ...given(row), quoteAt: quoteAt === null ? undefined : timeCodeOf(quoteAt), events: events.map(given) },
    ]);
  },

  summary: summarizeTestimony,
  describe: describeTestimony,
  // What the other side had; what they read from it or guessed did not get out.
  traits: ({ known }) => ({ personal: known }),
  words: ["hands"],
});
