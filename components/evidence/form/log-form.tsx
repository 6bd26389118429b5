"use client";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { AutosaveLine } from "@/components/autosave/autosave-line";
import { AutosaveVersions } from "@/components/autosave/autosave-versions";
import { useAutosave } from "@/components/autosave/use-autosave";
import { seenByItsWriter } from "@/lib/autosave/merge/links/rules";
import { type Saved, versionIn } from "@/lib/autosave/rules";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { z } from "@/lib/zod";
import { forms } from "../kinds/forms";
import { EvidenceForm, type FormValues } from "./evidence-form";
import { MovedOn, type SavedBy } from "./moved-on";
import { factsFor, keptWith } from "./facts-of-kinds";
import { OtherFacts } from "./other-facts";
import type { Found } from "./picker";
import { typedIn } from "@/components/autosave/typed";

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
  /** And by whom. */
  recordBy?: SavedBy;
  /** The version that the kept text was begun on, where that is an older one. */
  begunOn?: { version: number; values: FormValues } | undefined;
  /** What was being typed when the page was left. */
  saved: Saved | null;
  account: { userId: string; deviceKey: string };
  action: Action;
  createCompany: Action;
  createSource: Action;
};

/** The address of this form named a record that is there already. */
function leaveAddress() {
  const address = new URL(location.href);
  address.searchParams.delete("id");
  history.replaceState(null, "", address);
}

const nobody: SavedBy = { name: "", isMe: false };
const anything = z.object({});
const emptyOf = (kind: EvidenceKind): unknown => forms[kind].empty;

/**
 * The form of a kind. One that comes back out of the browser's memory after its record was logged is a new one: with a fresh
 * id, and with what was typed into it since, if anything was.
 */
export function LogForm(props: Props) {
  const [again, setAgain] = useState<{ id: string; typed: FormValues | null; asked: boolean }>();
  const isNew = props.seenVersion === undefined;
  return (
    <KeptForm
      {...props}
      key={again?.id ?? props.id}
      {...(again && { id: again.id, saved: null, typed: again.typed, notice: again.asked ? "denied.loggedAlready" : undefined })}
      onLogged={isNew ? (typed, asked) => setAgain({ id: crypto.randomUUID(), typed, asked }) : () => {}}
    />
  );
}

type KeptProps = Props & {
  /** What it starts with in place of an empty form. */
  typed?: FormValues | null;
  /** A sentence to begin with. */
  notice?: string | undefined;
  /** Under this id there is a record already. `asked`: somebody wanted to log what stands here. */
  onLogged(typed: FormValues | null, asked: boolean): void;
};

/** With all that keeps its text from getting lost: saved while typing, found again after a reload, never overwritten by another tab. */
function KeptForm({
  kind,
  id,
  investigationId,
  seenVersion,
  sorting = false,
  record: stands,
  recordAt = "",
  recordBy = nobody,
  begunOn,
  saved,
  account,
  action,
  createCompany,
  createSource,
  typed,
  notice,
  onLogged,
}: KeptProps) {
  const record = stands && sorting ? { ...stands, facts: forms[kind].empty } : stands;
  const fresh: FormValues = record ?? { facts: forms[kind].empty };
  const [values, setValues] = useState<FormValues>(typed ?? (saved ? factsFor(kind, saved.data, saved.form, emptyOf) : fresh));
  const [round, setRound] = useState(0);
  /** The version that the text in the form was made on: an older one after somebody else saved, or where an old text was taken up again. */
  const [base, setBase] = useState(versionIn(saved?.data) ?? seenVersion);
  /** Every version that this page has had before its eyes: what was changed in a text shows against the one that it was begun on. */
  const [versionsSeen] = useState(() => new Map<number, FormValues>(begunOn && [[begunOn.version, begunOn.values]]));
  useEffect(() => {
    if (record && seenVersion !== undefined) versionsSeen.set(seenVersion, record);
  });
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);

  const formIn = () => box.current?.querySelector("form") ?? null;
  const collect = () => {
    const form = formIn();
    if (!form) return null;
    const typed = typedIn(form);
    typed.delete("victimsShown"); // what the form itself says of the rest
    return keptWith(parseWithZod(typed, { schema: anything }).payload as Record<string, unknown>, values);
  };
  const autosave = useAutosave({
    id,
    form: `${seenVersion === undefined ? "new" : sorting ? "sort" : "edit"}/${kind}`,
    account,
    saved,
    collect,
    // The form is made anew, since its fields keep what they were born with.
    restore(data) {
      setValues(factsFor(kind, data, `new/${kind}`, emptyOf));
      setBase(versionIn(data) ?? seenVersion);
      setRound((now) => now + 1);
    },
    // Left while it was being sent: it became the first version, and had seen nothing but its own links.
    asOwn: (data, from) => (record && from.startsWith("new/") ? { ...data, seenVersion: "1", seenLinks: seenByItsWriter(data) } : data),
  });

  // What was typed since a form came out of the browser's memory is a new record. Text that was carried over is kept at once.
  const cameBack = autosave.state.is === "logged" && autosave.state.before;
  const touched = useRef(false);
  useEffect(() => {
    if (cameBack) onLogged(touched.current ? collect() : null, false);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cameBack]);
  useEffect(() => {
    if (typed) autosave.changed();
    else if (typed === null) leaveAddress();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const changed = () => {
    touched.current = true;
    autosave.changed();
  };

  /** Both texts were seen: what is sent next says so. What is left of the text goes aside, where it can be had again. */
  const goOn = (data: FormValues, leaves: boolean) => {
    if (!record || seenVersion === undefined) return;
    const next = { ...data, seenVersion: String(seenVersion) };
    setBase(seenVersion);
    if (leaves) return void autosave.choose({ from: "record", data: next, at: recordAt, base: seenVersion });
    setValues(next);
    setRound((now) => now + 1);
    autosave.changed();
  };

  /** Something that is met while logging: its name now, the rest later. */
  const create =
    (made: Action, idName: string, nameName: string) =>
    async (label: string, kind?: string): Promise<Found | undefined> => {
      const form = new FormData();
      const id = crypto.randomUUID();
      for (const [name, value] of Object.entries({ [idName]: id, investigationId, [nameName]: label, ...(kind !== undefined && { kind }) }))
        form.set(name, value);
      const answer = await made(undefined, form).catch(() => undefined);
      return answer && answer.status !== "error" ? { id, label } : undefined;
    };

  return (
    <div className="log-box" ref={box} onInput={changed} onChange={changed}>
      <AutosaveLine autosave={autosave} />
      <AutosaveVersions autosave={autosave} form={formIn} recordHref={`/evidence/${id}`} />
      {record && seenVersion !== undefined && base !== undefined && base < seenVersion && (
        <MovedOn
          kind={kind}
          version={seenVersion}
          savedAt={recordAt}
          savedBy={recordBy}
          begun={versionsSeen.get(base) ?? null}
          mine={collect() ?? values}
          record={record}
          form={formIn}
          goOn={goOn}
          takeTheirs={() => goOn(record, true)}
        />
      )}
      <OtherFacts values={values} />
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
        notice={notice}
        onStale={router.refresh}
        onLogged={() => onLogged(collect(), true)}
        createCompany={create(createCompany, "companyId", "name")}
        createSource={create(createSource, "id", "description")}
      />
    </div>
  );
}
