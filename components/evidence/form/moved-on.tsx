"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { VersionChoice } from "@/components/autosave/version-choice";
import type { Typed, Version } from "@/lib/autosave/rules";

/** Their own places: links have a history of their own, and names of mentions are no text. */
const elsewhere = ["companies", "sources", "links", "mentionLabels", "id", "kind", "seenVersion", "seenLinks"];
const comparable = (data: Typed): Typed => Object.fromEntries(Object.entries(data).filter(([name]) => !elsewhere.includes(name)));

type Props = { version: number; savedAt: string; mine: Typed; mineAt: string; record: Typed; form(): HTMLFormElement | null; choose(mine: boolean): void };

/** Somebody saved the record while it was being edited: both texts, and somebody has to say which one goes on. */
export function MovedOn({ version, savedAt, mine, mineAt, record, form, choose }: Props) {
  const t = useTranslations("editor.autosave");
  const versions = useMemo<Version[]>(
    () => [
      { from: "page", data: comparable(mine), at: mineAt, base: version },
      { from: "record", data: comparable(record), at: savedAt, base: version },
    ],
    [mine, mineAt, record, savedAt, version],
  );
  return (
    <VersionChoice
      title={t("movedTitle", { version })}
      lead={t("movedBody")}
      versions={versions}
      form={form}
      takesFocus
      choose={({ from }) => choose(from === "page")}
    />
  );
}
