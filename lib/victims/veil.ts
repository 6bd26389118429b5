import type { Actor } from "../access/actor";
import { noteTold, unsealing } from "../change";
import { namesMarkedIn } from "./marked";
import { maskedText } from "./rules";
import { masker } from "./masking";

/** What veils a text that is only shown, or leaves: what reads as a number or an address, and the names that the actor's investigation marks as victims'. That it veils one is noted: whoever gave the file sees by it which names are marked. */
export async function veilIn(actor: Actor, investigationId: string): Promise<(text: string) => string> {
  const known = await unsealing(actor, (tx) => namesMarkedIn(tx, actor, investigationId));
  const { spansIn } = masker({ kept: [], notVictims: [], names: [], known });
  let isTold = false;
  return (text) => {
    const spans = spansIn(text);
    if (!isTold && spans.some(({ kind }) => kind === "name")) {
      isTold = true;
      void noteTold(actor, investigationId);
    }
    return maskedText(text, spans);
  };
}
