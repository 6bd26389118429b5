"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";

export type Difference = { label: string; theirs: string; mine: string };

/** Somebody saved while this was being written: both versions side by side where they differ, neither of them lost. */
export function Conflict({ version, differences }: { version: number; differences: Difference[] }) {
  const t = useTranslations("common.conflict");
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []); // it stands above the button that was pressed
  const side = (text: string) => (text ? <span className="lines">{text}</span> : <span className="nf">{t("empty")}</span>);
  return (
    <section className="conflict" ref={section} tabIndex={-1} aria-label={t("title", { version })}>
      <Note tone="warn">
        <p>
          <b>{t("title", { version })}</b>
        </p>
        <p>{differences.length ? t("lead") : t("none")}</p>
      </Note>
      {differences.length > 0 && (
        <Table
          caption={t("title", { version })}
          columns={[
            { key: "field", label: t("field") },
            { key: "theirs", label: t("theirs") },
            { key: "mine", label: t("mine") },
          ]}
          rows={differences.map(({ label, theirs, mine }) => ({ key: label, cells: [label, side(theirs), side(mine)] }))}
        />
      )}
    </section>
  );
}
