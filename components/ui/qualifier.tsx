import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** How a fact is known, and how exactly: what was said, seen and worked out must look different. */
const looks = {
  required: "rule",
  seen: "seen",
  heard: "told",
  reported: "told",
  derived: "calc",
  inferred: "calc",
  single: "lone",
  demo: "demo",
  average: "avg",
  about: "",
  andOthers: "",
  some: "",
  forExample: "",
  atLeast: "",
} as const;

export type QualifierName = keyof typeof looks;

/** A small framed word. Children replace the word and keep the look, as in “the article says”. */
export function Qualifier({ is, children }: { is: QualifierName; children?: ReactNode }) {
  const t = useTranslations("common");
  return <span className={`q ${looks[is]}`}>{children ?? t(`qualifier.${is}`)}</span>;
}
