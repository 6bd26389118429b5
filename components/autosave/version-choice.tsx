"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useId, useMemo } from "react";
import { Button } from "@/components/ui/button";
import type { Version } from "@/lib/autosave/rules";
import { linesOf } from "./lines";
import "./autosave.css";

type Props = {
  title: string;
  lead: string;
  versions: Version[];
  /** What the fields are called is read off it. */
  form(): HTMLFormElement | null;
  choose(version: Version): unknown;
  children?: ReactNode;
};

/** Texts for one form side by side, none of them chosen already: every line in which they differ, and how many they share. */
export function VersionChoice({ title, lead, versions, form, choose, children }: Props) {
  const t = useTranslations("editor.autosave");
  const common = useTranslations("common");
  const format = useFormatter();
  const id = useId();
  const alone = versions.length === 1;
  // Called by its name once: the form goes on changing under it.
  const texts = useMemo(
    () => versions.map(({ data }) => linesOf(data, form(), { line: (field, value) => t("line", { field, value }), notStated: common("notStated") })),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- said above
    [versions],
  );
  const everywhere = (line: string) => !alone && texts.every((lines) => lines.includes(line));
  const shared = texts[0]?.filter(everywhere).length ?? 0;
  const at = (time: string) => format.dateTime(new Date(time), { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

  return (
    <section className="dialog versions" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{lead}</p>
      <div className="two">
        {versions.map((version, place) => (
          <div key={version.writer ?? version.from}>
            <p className="sub">{t("version", { from: version.from, at: at(version.at), number: version.base })}</p>
            <div className="version">
              {texts[place]
                ?.filter((line) => !everywhere(line))
                .map((line, index) => (
                  <p key={index}>
                    <bdi>{line}</bdi>
                  </p>
                ))}
            </div>
            <Button type="button" onClick={() => void choose(version)}>
              {t("use", { from: version.from })}
            </Button>
          </div>
        ))}
      </div>
      {shared > 0 && <p className="hint">{t("shared", { count: shared })}</p>}
      {children}
    </section>
  );
}
