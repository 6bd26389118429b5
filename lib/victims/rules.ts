import { chainsOf, numbersIn } from "./chains";
import { folded } from "./fold";
import { mailboxesIn } from "./mailbox";
import { oldIdNumbers } from "./old-id";
import { mask, maskedForms, provinces, type VictimKind } from "./mask";

/** Where something stands in a text (UTF-16 units), and how it is written there. */
export type Finding = { kind: VictimKind; start: number; end: number; value: string };

/** Five characters with three digits or more; six for cars that run on electricity. */
const plate = new RegExp(
  String.raw`[${provinces}] ?[A-HJ-NP-Z](?: ?[·•・.-] ?| )?(?=(?:[A-Z]{0,2}\d){3})(?:[A-HJK][A-HJ-NP-Z\d]\d{4}|\d{5}[A-HJK]|[A-HJ-NP-Z\d]{4}[A-HJ-NP-Z\d挂学警港澳])(?![A-Z\d])`,
  "giu",
);

/** An id of a record is no number, whatever its digits read as: one in some dozens holds what looks like a mobile number. */
const uuid = /(?<![\da-f])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-f])/gi;

const blank = (form: string) => "•".repeat(form.length);

/**
 * Everything in a text that reads as a mobile number, an ID number, a bank card, a plate or an e-mail address, in order
 * and without overlap. Whose it is nobody can see from it: what is not a victim's, the writer says.
 */
export function findVictimData(original: string): Finding[] {
  const { text: whole, start, end } = folded(original);
  const found: { kind: VictimKind; from: number; to: number }[] = [];
  let text = whole.replace(maskedForms, blank).replace(uuid, blank);
  let [unread, at] = ["", 0];
  for (const { from, to } of mailboxesIn(text)) {
    found.push({ kind: "email", from, to });
    unread += text.slice(at, from) + "•".repeat(to - from);
    at = to;
  }
  text = unread + text.slice(at);
  for (const chain of chainsOf(text)) found.push(...numbersIn(chain, text));
  const taken = new Uint8Array(text.length);
  for (const { from, to } of found) taken.fill(1, from, to);
  const takeFree = (kind: VictimKind, { from, to }: { from: number; to: number }) => {
    if (taken.subarray(from, to).includes(1)) return;
    taken.fill(1, from, to);
    found.push({ kind, from, to });
  };
  for (const { 0: car, index } of text.matchAll(plate)) takeFree("plate", { from: index, to: index + car.length });
  for (const place of oldIdNumbers(text)) takeFree("idNumber", place);
  return found
    .map(({ kind, from, to }) => ({ kind, start: start(from), end: end(to - 1), value: original.slice(start(from), end(to - 1)) }))
    .toSorted((a, b) => a.start - b.start);
}

/** A text with these masked in it, and all else as it was. */
export function maskedText(text: string, findings: readonly Finding[]): string {
  let masked = "";
  let at = 0;
  for (const { kind, start, end, value } of findings) {
    masked += text.slice(at, start) + mask(kind, value);
    at = end;
  }
  return masked + text.slice(at);
}

/** A text with everything masked that is found in it: for what is only shown, or leaves. */
export const veiledText = (text: string): string => maskedText(text, findVictimData(text));
