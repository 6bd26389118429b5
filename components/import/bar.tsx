"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Way } from "./way";

/** How far a file is, in words and as a bar. Figures that change all the time are read out to whoever asks for them, and to nobody else. */
export function Bar({ way: { state, done, of } }: { way: Way }) {
  const t = useTranslations("import.page");
  const format = useFormatter();
  const label = t(state === "reading" ? "reading" : state === "writing" ? "writingBar" : "checking");
  const figures = {
    reading: () => t("readingDone", { percent: format.number(Math.floor((done / Math.max(of, 1)) * 100)) }),
    checking: () => t("checkingDone", { done, of }),
    writing: () => t(done === 0 ? "writingFirst" : done < of ? "writingDone" : "writingLast", { done, of }),
  };
  const figure = figures[state as keyof typeof figures]?.();
  return (
    <>
      <p>{state === "writing" ? figure : `${label} · ${figure}`}</p>
      <progress max={Math.max(of, 1)} value={Math.min(done, of)} aria-label={label} />
    </>
  );
}

/** That it is being written, said once. */
export const WritingSaid = ({ of }: Pick<Way, "of">) => <p>{useTranslations("import.page")("writing", { accepted: of })}</p>;
