import { folded } from "./fold";
import { plainMobile } from "./numbers";

/** What of a victim is kept masked. All but names are found; a name is marked by whoever writes it. */
export const victimKinds = ["mobile", "idNumber", "bankCard", "plate", "email", "name"] as const;
export type VictimKind = (typeof victimKinds)[number];

/** What plates begin with: the short name of a province. */
export const provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

/** What `mask` makes. */
const made: Record<VictimKind, string> = {
  mobile: String.raw`1[3-9]\d•{4}\d{4}(?!\d)`,
  idNumber: String.raw`\d{2}•{14}[\dX]{2}(?!\d)`,
  bankCard: String.raw`•{8}\d{4}(?!\d)`,
  plate: String.raw`[${provinces}][A-HJ-NP-Z]•{3}[A-HJ-NP-Z\d挂学警港澳]{2}`,
  email: String.raw`[\w.%+\-]?•{3}@•{3}(?:\.[a-z]{2,24})?`,
  name: String.raw`(?:\p{L}\p{M}*)?•{2}`,
};
const whole = Object.fromEntries(victimKinds.map((kind) => [kind, new RegExp(`^(?:${made[kind]})$`, "u")])) as Record<VictimKind, RegExp>;
const isMade = (kind: VictimKind, text: string) => whole[kind].test(text);

/** Everything that stands masked in a text already. */
export const maskedForms = new RegExp([made.idNumber, made.mobile, made.bankCard, made.plate, made.email].join("|"), "gu");

/** The one form of all its spellings, by which two are the same. */
export function normalForm(kind: VictimKind, value: string): string {
  const { text } = folded(value);
  if (kind === "name")
    return value
      .normalize("NFKC")
      .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
      .trim()
      .replace(/\s+/gu, " ");
  if (kind === "email") return text.trim().toLowerCase().replace("%40", "@").replace(" @ ", "@");
  if (kind === "plate") return text.toUpperCase().replace(/[\s·•・.-]/gu, "");
  const digits = text.replace(/\D/g, "");
  if (kind === "idNumber") return /x\s*$/i.test(text) ? `${digits}X` : digits;
  return kind === "mobile" ? (plainMobile(digits) ?? digits) : digits;
}

/** By which two data are the same, however they are written. */
export const keyOf = ({ kind, value }: { kind: VictimKind; value: string }): string => `${kind}:${normalForm(kind, value)}`;

const maskOf: Record<VictimKind, (plain: string) => string | undefined> = {
  mobile: (plain) => (plainMobile(plain) ? `${plain.slice(0, 3)}••••${plain.slice(-4)}` : undefined),
  idNumber: (plain) => (/^(?:\d{17}[\dX]|\d{15})$/.test(plain) ? `${plain.slice(0, 2)}${"•".repeat(14)}${plain.slice(-2)}` : undefined),
  bankCard: (plain) => (/^\d{14,19}$/.test(plain) ? `••••••••${plain.slice(-4)}` : undefined),
  plate: (plain) => (plain.length >= 7 ? `${plain.slice(0, 2)}•••${plain.slice(-2)}` : undefined),
  email(plain) {
    const read = /^(?:([\w.%+-])([\w.%+-]*)|[^@]+)@.+?(\.[a-z]{2,24})?$/.exec(plain);
    if (!read) return undefined;
    const [, first, rest, end] = read;
    return `${rest ? first : ""}•••@•••${end ?? ""}`;
  },
  name(plain) {
    const [first, ...rest] = new Intl.Segmenter().segment(plain);
    return first && rest.length > 0 && /^\p{L}\p{M}*$/u.test(first.segment) ? `${first.segment}••` : "••";
  },
};

/** What may be seen of it: enough to tell two apart on a page, not enough to reach or to name anybody. Nothing of what is not of its kind. */
export const mask = (kind: VictimKind, value: string): string => (isMade(kind, value) ? value : (maskOf[kind](normalForm(kind, value)) ?? "••••"));
