"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Version } from "@/lib/autosave/rules";
import { linesOf } from "./lines";
import type { Autosave } from "./use-autosave";
import "./autosave.css";

type Props = {
  autosave: Autosave;
  /** What the fields are called is read off it. */
  form(): HTMLFormElement | null;
  /** Where the record stands once it was logged. */
  recordHref: string;
};

/** Everything that was kept of a form and is not what stands in it: texts to choose from, what was not chosen, where one came from. */
export function AutosaveVersions({ autosave, form, recordHref }: Props) {
  const { state, resumed, aside } = autosave;
  const t = useTranslations("editor.autosave");
  const format = useFormatter();
  const at = (time: string) => format.dateTime(new Date(time), { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const startOver = async () => {
    if (await autosave.drop()) location.reload();
  };

  if (state.is === "logged")
    return (
      <Note tone="warn">
        {t("loggedHint")}{" "}
        <a className="link" href={recordHref}>
          {t("openRecord")}
        </a>{" "}
        <Button type="button" tone="quiet" onClick={() => void autosave.drop().then((gone) => gone && location.assign(recordHref))}>
          {t("dropIt")}
        </Button>
      </Note>
    );
  if (state.is === "conflict") return <Choice versions={state.versions} form={form} at={at} choose={autosave.choose} startOver={startOver} />;
  return (
    <>
      {aside.map((version) => (
        <Note key={version.writer ?? version.at}>
          {t("aside", { from: version.from, at: at(version.at) })}{" "}
          <Button type="button" tone="quiet" onClick={() => void autosave.choose(version)}>
            {t("swap")}
          </Button>{" "}
          <Button type="button" tone="quiet" onClick={() => autosave.dropAside(version)}>
            {t("dropAside")}
          </Button>
        </Note>
      ))}
      {resumed && aside.length === 0 && (
        <Note>
          {t("resumed", { at: at(resumed) })}{" "}
          <Button type="button" tone="quiet" onClick={() => void startOver()}>
            {t("startOver")}
          </Button>
        </Note>
      )}
    </>
  );
}

type ChoiceProps = { versions: Version[]; at(time: string): string; form: Props["form"]; choose(version: Version): unknown; startOver(): unknown };

/** The texts side by side, none of them chosen already: every line in which they differ, and how many they share. */
function Choice({ versions, at, form, choose, startOver }: ChoiceProps) {
  const t = useTranslations("editor.autosave");
  const id = useId();
  const alone = versions.length === 1;
  // Called by its name once: the form goes on changing under it.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- said above
  const texts = useMemo(() => versions.map(({ data }) => linesOf(data, form(), (field, value) => t("line", { field, value }))), [versions]);
  const shared = alone ? 0 : (texts[0]?.filter((line) => texts.every((lines) => lines.includes(line))).length ?? 0);
  const own = (lines: readonly string[]) => (alone ? lines : lines.filter((line) => !texts.every((others) => others.includes(line))));

  return (
    <section className="dialog versions" aria-labelledby={id}>
      <h2 id={id}>{t(alone ? "goneTitle" : "conflictTitle")}</h2>
      <p>{t(alone ? "goneBody" : "conflictBody")}</p>
      <div className="two">
        {versions.map((version, place) => {
          const Mark = alone ? "span" : version.from === "server" ? "del" : "ins";
          return (
            <div key={version.writer ?? version.from}>
              <p className="sub">{t("version", { from: version.from, at: at(version.at) })}</p>
              <div className="version">
                {own(texts[place] ?? []).map((line, index) => (
                  <p key={index}>
                    <Mark>
                      <bdi>{line}</bdi>
                    </Mark>
                  </p>
                ))}
              </div>
              <Button type="button" onClick={() => void choose(version)}>
                {t("use", { from: version.from })}
              </Button>
            </div>
          );
        })}
      </div>
      {shared > 0 && <p className="hint">{t("shared", { count: shared })}</p>}
      {alone && (
        <Button type="button" tone="quiet" onClick={() => void startOver()}>
          {t("dropIt")}
        </Button>
      )}
    </section>
  );
}
