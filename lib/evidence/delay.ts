import type { Translate } from "./fact";

/** How long after what set it off, as people say it. None of them is turned into a number. */
export const delays = ["atOnce", "minutes", "hours", "days", "weeks", "months", "years", "soon", "later"] as const;

/** When, as it was said: the word of the list, with the words of whoever told it. */
export const delayOf = ({ delay, delayNote }: { delay?: (typeof delays)[number] | undefined; delayNote?: string | undefined }, t: Translate) =>
  delay === undefined ? delayNote : delayNote === undefined ? t(`delays.${delay}`) : t("delayNoted", { delay: t(`delays.${delay}`), words: delayNote });
