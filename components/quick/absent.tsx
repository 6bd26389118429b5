"use client";
import { useTranslations } from "next-intl";

/** A gap in the sentence, with words in it: not stated and not filled in are never the same. `field` is a word of the kinds. */
export function Absent({ field, isNotStated }: { field: string; isNotStated: boolean }) {
  const kinds = useTranslations("kinds");
  return <small>{kinds("absent", { field: kinds(field as never), state: kinds(isNotStated ? "notStated" : "notFilled") })}</small>;
}
