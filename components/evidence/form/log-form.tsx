"use client";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useRef, useState } from "react";
import { AutosaveLine } from "@/components/autosave/autosave-line";
import { AutosaveVersions } from "@/components/autosave/autosave-versions";
import { useAutosave } from "@/components/autosave/use-autosave";
import type { Saved } from "@/lib/autosave/rules";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { z } from "@/lib/zod";
import { EvidenceForm, type FormValues } from "./evidence-form";
import { parts } from "./parts";
import type { Found } from "./picker";
import { typedIn } from "./typed";

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
  const fresh: FormValues = record ?? { facts: parts[kind].empty };
  const [values, setValues] = useState<FormValues>((saved?.data as FormValues | undefined) ?? fresh);
  const [round, setRound] = useState(0);
  const box = useRef<HTMLDivElement>(null);

  const formIn = () => box.current?.querySelector("form") ?? null;
  const autosave = useAutosave({
    id,
    form: `${seenVersion === undefined ? "new" : "edit"}/${kind}`,
    account,
    saved,
    collect() {
      const form = formIn();
      return form ? (parseWithZod(typedIn(form), { schema: anything }).payload as Record<string, unknown>) : null;
    },
    // The form is made anew, since its fields keep what they were born with.
    restore(data) {
      setValues(data);
      setRound((now) => now + 1);
    },
  });

  const create = async (label: string): Promise<Found | undefined> => {
    const form = new FormData();
    const companyId = crypto.randomUUID();
    for (const [name, value] of Object.entries({ companyId, investigationId, name: label })) form.set(name, value);
    const answer = await createCompany(undefined, form).catch(() => undefined);
    return answer?.status === "success" ? { id: companyId, label } : undefined;
  };

  return (
    <div ref={box} onInput={autosave.changed} onChange={autosave.changed}>
      <AutosaveLine autosave={autosave} />
      <AutosaveVersions autosave={autosave} form={formIn} recordHref={`/evidence/${id}`} />
      <EvidenceForm
        key={round}
        kind={kind}
        id={id}
        investigationId={investigationId}
        {...(seenVersion !== undefined && { seenVersion })}
        initial={values}
        action={action}
        hold={autosave.hold}
        release={autosave.release}
        createCompany={create}
      />
    </div>
  );
}
