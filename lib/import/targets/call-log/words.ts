import type { LoggedOutcome } from "../../../calls/rules";

/** Outcomes as call logs call them. */
const names: Record<Exclude<LoggedOutcome, "other">, readonly string[]> = {
  answered: ["接通", "已接", "已接通", "已接听", "接听", "通话", "成功", "answered", "connected", "completed", "success"],
  interest: ["有兴趣", "感兴趣", "有意向", "意向", "interest", "interested"],
  clearRefusal: ["拒绝", "明确拒绝", "不需要", "refused", "refusal", "clear refusal"],
  repeatedRefusal: ["多次拒绝", "连续拒绝", "repeated refusal"],
  swearing: ["骂人", "辱骂", "破口大骂", "swearing"],
  noAnswer: ["未接", "未接通", "未接听", "无人接听", "无应答", "没接", "no answer", "noanswer", "not answered", "unanswered", "missed"],
  busy: ["忙", "占线", "忙线", "用户忙", "busy"],
  numberNotExist: ["空号", "不存在", "号码不存在", "number does not exist", "invalid number", "not in service"],
  numberSuspended: ["停机", "已停机", "欠费停机", "suspended", "number suspended"],
};
const known = new Map(Object.entries(names).flatMap(([outcome, words]) => words.map((word) => [word, outcome as LoggedOutcome] as const)));

/** An outcome; one that the file calls otherwise keeps its word. */
export function outcomeOf(text: string): { outcome: LoggedOutcome; outcomeNote?: string } {
  const plain = text.normalize("NFKC").trim();
  const outcome = known.get(plain.toLowerCase());
  return outcome ? { outcome } : { outcome: "other", outcomeNote: plain };
}

const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** One spelling of what a desk or a mark is called, so that ０１ and 01 are the same one. */
export const plainName = (text: string): string => text.normalize("NFKC").replace(unseen, "").replace(/\s+/gu, " ").trim();

/** A, B, R …: a letter is a capital, and “A类” is A. */
export const markOf = (text: string): string =>
  plainName(text)
    .toUpperCase()
    .replace(/^([A-Z])类$/u, "$1");

const parts = [
  /^(?<s>\d{1,6})(?: ?(?:秒|s|sec|secs|seconds?))?$/,
  /^(?:(?<h>\d{1,3}) ?(?:小时|时|h) ?)?(?<m>\d{1,4}) ?(?:分钟?|m|min) ?(?:(?<s>\d{1,2}) ?(?:秒|s|sec))?$/,
  /^(?<h>\d{1,3}):(?<m>[0-5]?\d):(?<s>[0-5]?\d)$/,
];

/** Seconds of a call; undefined where it is not said of what: 1:03 may be minutes or hours. */
export function secondsOf(text: string): number | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  for (const form of parts) {
    const found = form.exec(plain)?.groups;
    if (!found) continue;
    const seconds = Number(found.h ?? 0) * 3600 + Number(found.m ?? 0) * 60 + Number(found.s ?? 0);
    return seconds <= 604_800 ? seconds : undefined;
  }
  return undefined;
}
