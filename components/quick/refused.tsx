"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Entry, Row } from "@/lib/quick/schema";
import { outcome } from "./outcome";

export type RefusedWords = {
  refused: string;
  asForm: string;
  drop: string;
  dropSure: string;
  unreadable: string;
  notOpened: string;
  why: { missing: string; notAllowed: string; damaged: string; taken: string; other: string };
};

const isReason = (code: string | undefined, why: RefusedWords["why"]): code is keyof RefusedWords["why"] => code !== undefined && Object.hasOwn(why, code);
const forget = async (row: Row) => {
  const { browserShelf } = await import("@/lib/quick/device-shelf");
  await browserShelf().remove(row.id);
};

/** One that the archive will never take as it is stays until its writer opens it as a form, or throws it away and said so twice. */
export function Refused({ row, entry, words }: { row: Row; entry: Entry | null; words: RefusedWords }) {
  const [step, setStep] = useState<"asked" | "failed" | "gone">();
  if (step === "gone") return null;

  const open = async () => {
    const { keys } = outcome.shown();
    const into = keys?.investigations.find(({ code }) => code === entry?.investigation) ?? keys?.investigations[0];
    if (!entry || !keys || !into) return setStep("failed");
    const { quickServer } = await import("@/lib/quick/device-send");
    // A company is known by its id where it was chosen; elsewhere by its name.
    const moved = into.code === entry.investigation ? entry : { ...entry, draft: { ...entry.draft, companyId: undefined } };
    const sent = await quickServer(keys.account).asForm(moved, into.id);
    if (sent.is !== "form") return setStep("failed");
    await forget(row);
    location.assign(`/evidence/new/${entry.draft.kind}?${new URLSearchParams({ investigation: into.id, id: entry.id }).toString()}`);
  };
  const drop = async () => {
    if (step !== "asked") return setStep("asked");
    await forget(row);
    setStep("gone");
  };

  return (
    <p>
      {words.refused} <bdi>{entry?.title ?? words.unreadable}</bdi>
      <br />
      {step === "failed" ? words.notOpened : words.why[isReason(row.refused, words.why) ? row.refused : "other"]}{" "}
      {entry && (
        <Button type="button" tone="quiet" onClick={() => void open()}>
          {words.asForm}
        </Button>
      )}{" "}
      <Button type="button" tone="quiet" onClick={() => void drop()}>
        {step === "asked" ? words.dropSure : words.drop}
      </Button>
    </p>
  );
}
