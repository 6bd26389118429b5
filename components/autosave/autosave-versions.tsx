"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Autosave } from "./use-autosave";
import { VersionChoice } from "./version-choice";

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
  if (state.is === "conflict") {
    const alone = state.versions.length === 1;
    return (
      <VersionChoice
        title={t(alone ? "goneTitle" : "conflictTitle")}
        lead={t(alone ? "goneBody" : "conflictBody")}
        versions={state.versions}
        form={form}
        choose={autosave.choose}
      >
        {alone && (
          <Button type="button" tone="quiet" onClick={() => void startOver()}>
            {t("dropIt")}
          </Button>
        )}
      </VersionChoice>
    );
  }
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
