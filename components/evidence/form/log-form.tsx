"use client";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { SaveLine } from "@/components/autosave/save-line";
import { type Saved, useAutosave } from "@/components/autosave/use-autosave";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { z } from "@/lib/zod";
import { EvidenceForm, type FormValues } from "./evidence-form";
import { parts } from "./parts";
import type { Found } from "./picker";

type Action = (last: unknown, form: FormData) => Promise<SubmissionResult | undefined>;

type Props = {
  kind: EvidenceKind;
  id: string;
  investigationId: string;
  seenVersion?: number;
  /** The record as it stands, for an edit. */
  record?: FormValues;
  /** What was being typed when the page was left. */
  saved: Saved | null;
  account: { userId: string; deviceKey: string };
  action: Action;
  createCompany: Action;
};

const anything = z.object({});

/** The form of a kind with all that keeps its text from getting lost: saved while typing, found again after a reload, never overwritten by another tab. */
export function LogForm({ kind, id, investigationId, seenVersion, record, saved, account, action, createCompany }: Props) {
  const t = useTranslations("editor");
  const format = useFormatter();
  const fresh: FormValues = record ?? { facts: parts[kind].empty };
  const [values, setValues] = useState<FormValues>((saved?.data as FormValues | undefined) ?? fresh);
  const [round, setRound] = useState(0);
  const box = useRef<HTMLDivElement>(null);

  const collect = useCallback(() => {
    const form = box.current?.querySelector("form");
    return form ? (parseWithZod(new FormData(form), { schema: anything }).payload as Record<string, unknown>) : null;
  }, []);
  const autosave = useAutosave({ id, form: `${seenVersion === undefined ? "new" : "edit"}/${kind}`, account, saved, collect });
  const [hideKept, setHideKept] = useState(false);

  /** Shows other text in the form: it is made anew, since its fields keep what they were born with. */
  const show = (next: FormValues) => {
    setValues(next);
    setRound((now) => now + 1);
  };
  const dropAll = async () => {
    await fetch(`/api/autosave/${id}`, { method: "DELETE" }).catch(() => undefined);
    await autosave.wipe();
    location.reload();
  };
  const at = (time: string) => format.dateTime(new Date(time), { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const { state, onDevice } = autosave;
  const newerKept = onDevice && !hideKept && (!saved || onDevice.at > saved.updatedAt) ? onDevice : null;

  const create = async (label: string): Promise<Found | undefined> => {
    const form = new FormData();
    const companyId = crypto.randomUUID();
    for (const [name, value] of Object.entries({ companyId, investigationId, name: label })) form.set(name, value);
    const answer = await createCompany(undefined, form).catch(() => undefined);
    return answer?.status === "success" ? { id: companyId, label } : undefined;
  };

  return (
    <div ref={box} onInput={autosave.touched} onChange={autosave.touched}>
      <SaveLine state={state} />
      {saved && round === 0 && (
        <Note>
          {t("resumed", { at: at(saved.updatedAt) })}{" "}
          <Button type="button" tone="quiet" onClick={() => void dropAll()}>
            {t("startOver")}
          </Button>
        </Note>
      )}
      {newerKept && (
        <Note tone="warn">
          {t("kept", { at: at(newerKept.at) })}{" "}
          <Button
            type="button"
            onClick={() => {
              show(newerKept.data);
              setHideKept(true);
              autosave.touched();
            }}
          >
            {t("useKept")}
          </Button>{" "}
          <Button type="button" tone="quiet" onClick={() => void autosave.wipe().then(() => setHideKept(true))}>
            {t("dropKept")}
          </Button>
        </Note>
      )}
      {state.is === "conflict" && (
        <div className="dialog" role="alertdialog" aria-labelledby={`${id}-conflict`}>
          <h3 id={`${id}-conflict`}>{t("conflictTitle")}</h3>
          <p>{t("conflictBody")}</p>
          <div className="two">
            <Version title={t("mine")} data={collect() ?? {}} />
            <Version title={t("theirs", { at: at(state.theirs.updatedAt) })} data={state.theirs.data} />
          </div>
          <div className="bs">
            <Button
              type="button"
              onClick={() => {
                show(state.theirs.data);
                autosave.settle(state.theirs);
              }}
            >
              {t("useTheirs")}
            </Button>
            <Button
              type="button"
              tone="primary"
              onClick={() => {
                autosave.settle(state.theirs);
                autosave.touched();
              }}
            >
              {t("useMine")}
            </Button>
          </div>
        </div>
      )}
      <EvidenceForm
        key={round}
        kind={kind}
        id={id}
        investigationId={investigationId}
        {...(seenVersion !== undefined && { seenVersion })}
        initial={values}
        action={async (last, form) => {
          autosave.done();
          const answer = await action(last, form);
          autosave.resume(); // still here: it was not taken
          return answer;
        }}
        createCompany={create}
      />
    </div>
  );
}

/** Both texts in full: whoever chooses must see what would be gone. */
const Version = ({ title, data }: { title: string; data: Record<string, unknown> }) => (
  <div>
    <p className="sub">{title}</p>
    <p>
      <b>{typeof data.title === "string" ? data.title : ""}</b>
    </p>
    <pre className="version">{linesOf(data).join("\n")}</pre>
  </div>
);

/** What stands in the fields, one line each, without what no person typed. */
function linesOf(value: unknown): string[] {
  if (typeof value === "string") return value && !/^[0-9a-f-]{36}$/.test(value) ? [value.startsWith('{"type":"doc"') ? textIn(JSON.parse(value)) : value] : [];
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([name, inside]) => (["id", "kind", "title", "mentionLabels", "notedAt"].includes(name) ? [] : linesOf(inside)));
  return [];
}
const textIn = (node: { text?: string; content?: never[] }): string => node.text ?? (node.content ?? []).map(textIn).join(" ");
