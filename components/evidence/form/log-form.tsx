"use client";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { AutosaveLine } from "@/components/autosave/autosave-line";
import { AutosaveVersions } from "@/components/autosave/autosave-versions";
import { useAutosave } from "@/components/autosave/use-autosave";
import type { Saved } from "@/lib/autosave/rules";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { z } from "@/lib/zod";
import { forms } from "../kinds/forms";
import { EvidenceForm, type FormValues } from "./evidence-form";
import { MovedOn } from "./moved-on";
import type { Found } from "./picker";
import { typedIn } from "./typed";

type Action = (last: unknown, form: FormData) => Promise<SubmissionResult | undefined>;

type Props = {
  kind: EvidenceKind;
  id: string;
  investigationId: string;
  seenVersion?: number;
  /** The record has no kind yet and gets this one: what it holds stands in the form already, but for the facts. */
  sorting?: boolean;
  /** The record as it stands, for an edit. */
  record?: FormValues;
  /** When that version was saved. */
  recordAt?: string;
  /** What was being typed when the page was left. */
  saved: Saved | null;
  account: { userId: string; deviceKey: string };
  action: Action;
  createCompany: Action;
};

const anything = z.object({});
const versionIn = (data: Record<string, unknown> | undefined) => z.coerce.number().int().min(1).optional().catch(undefined).parse(data?.seenVersion);

/** What was typed before. Where that was in the form of another kind, its facts are none of this one: the rest is taken over. */
function savedFor(kind: EvidenceKind, saved: Saved | null, fresh: FormValues): FormValues {
  if (!saved) return fresh;
  const data = saved.data as FormValues;
  return saved.form.endsWith(`/${kind}`) ? data : { ...data, facts: fresh.facts };
}

/** The form of a kind with all that keeps its text from getting lost: saved while typing, found again after a reload, never overwritten by another tab. */
export function LogForm({
  kind,
  id,
  investigationId,
  seenVersion,
  sorting = false,
  record: stands,
  recordAt = "",
  saved,
  account,
  action,
  createCompany,
}: Props) {
  const record = stands && sorting ? { ...stands, facts: forms[kind].empty } : stands;
  const fresh: FormValues = record ?? { facts: forms[kind].empty };
  const [values, setValues] = useState<FormValues>(savedFor(kind, saved, fresh));
  const [round, setRound] = useState(0);
  /** The version that the text in the form was made on: an older one after somebody else saved, or where an old text was taken up again. */
  const [base, setBase] = useState(versionIn(saved?.data) ?? seenVersion);
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);

  const formIn = () => box.current?.querySelector("form") ?? null;
  const collect = () => {
    const form = formIn();
    return form ? (parseWithZod(typedIn(form), { schema: anything }).payload as Record<string, unknown>) : null;
  };
  const autosave = useAutosave({
    id,
    form: `${seenVersion === undefined ? "new" : sorting ? "sort" : "edit"}/${kind}`,
    account,
    saved,
    collect,
    // The form is made anew, since its fields keep what they were born with.
    restore(data) {
      setValues(data);
      setBase(versionIn(data) ?? seenVersion);
      setRound((now) => now + 1);
    },
  });

  /** Both texts were seen: what is sent next says so. The text that is left goes aside, where it can be had again. */
  const goOn = (mine: boolean) => {
    setBase(seenVersion);
    if (mine || !record || seenVersion === undefined) return autosave.changed();
    void autosave.choose({ from: "record", data: { ...record, seenVersion: String(seenVersion) }, at: recordAt, base: seenVersion });
  };

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
      {record && seenVersion !== undefined && base !== undefined && base < seenVersion && (
        <MovedOn
          version={seenVersion}
          savedAt={recordAt}
          mine={collect() ?? values}
          mineAt={"at" in autosave.state ? autosave.state.at : recordAt}
          record={record}
          form={formIn}
          choose={goOn}
        />
      )}
      <EvidenceForm
        key={round}
        kind={kind}
        id={id}
        investigationId={investigationId}
        {...(base !== undefined && { seenVersion: base })}
        sorting={sorting}
        initial={values}
        action={action}
        hold={autosave.hold}
        release={autosave.release}
        onStale={router.refresh}
        createCompany={create}
      />
    </div>
  );
}
