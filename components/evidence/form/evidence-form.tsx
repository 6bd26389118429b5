"use client";
import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useTranslations } from "next-intl";
import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { flushSync } from "react-dom";
import { Editor } from "@/components/editor/editor";
import { useBind, useSentences } from "@/components/ui/bind";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { statedFacts } from "@/lib/evidence/attribution";
import { boundIn } from "@/lib/evidence/words/rules";
import type { Summing, Translate } from "@/lib/evidence/fact";
import { withClosing } from "@/lib/evidence/words/describe";
import { wordsOn } from "@/lib/evidence/words/rules";
import { type FactQualifiers, factWords } from "@/lib/evidence/words/schema";
import { editForms, factsTyped, newForms } from "@/lib/evidence/form";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { listOf, rowsTyped, rowsWithout } from "@/lib/evidence/taken-row/rules";
import type { LinkNoted } from "@/lib/evidence/seen-links";
import { titleOf } from "@/lib/evidence/title/rules";
import { z } from "@/lib/zod";
import { forms } from "../kinds/forms";
import { ApartFields } from "./apart-fields";
import { useApartWords } from "./apart-words";
import { LaterFields } from "./later-fields";
import { type Link, LinkFields } from "./link-fields";
import { saysSomething } from "./facts-of-kinds";
import type { Found } from "./picker";
import { FilingFields, MeansFields } from "./filing-fields";
import { AttributionFields, type Occurred, WhenFields } from "./record-fields";
import { typedIn } from "@/components/autosave/typed";
import { Refusal } from "./refusal";
import { TakenRowProvider } from "./taken-row";
import { VictimFields } from "./victim-fields";

export type FormValues = Record<string, unknown>;

export type EvidenceFormProps = {
  kind: EvidenceKind;
  id: string;
  investigationId: string;
  /** The version that is being edited; none for a new record. */
  seenVersion?: number;
  sorting?: boolean;
  initial: FormValues;
  /** A server action as it is: without JavaScript the browser calls it by itself. */
  action(last: unknown, form: FormData): Promise<SubmissionResult | undefined>;
  /** Around the sending: saving rests meanwhile. */
  hold(): Promise<void>;
  release(): void;
  /** Somebody else was faster. */
  onStale(): void;
  /** A record was made of this form before. */
  onLogged(): void;
  /** What there is to say before anything was sent; a message key. */
  notice?: string | undefined;
  createCompany(label: string): Promise<Found | undefined>;
  createSource(label: string, kind?: string): Promise<Found | undefined>;
};

/** A field that is left may show an error and push away the button, or the word of a choice, that is just being pressed: the tap would be lost. So it is left after the click. */
const keepFocus = (event: MouseEvent) => {
  if (!(event.target instanceof Element)) return;
  const isTyped = event.target.closest("input, select, textarea, [contenteditable]");
  if (!isTyped && event.target.closest("button, label, summary")) event.preventDefault();
};

/** The same question as lib/review/rules asks of a record. */
const showsNoBasis = (form: FormData) => !form.get("attribution") && !form.get("obtainedBy") && !form.has("sources[0].sourceId");

/** What stands folded away below. */
const foldedAway = /^(?:tags|sensitivity|language|means|approv\w+|occurred|place)\b/;

/** The names of what the body mentions: an object from the server, text from an autosave. */
function labelsOf(given: unknown): Record<string, string> {
  try {
    return typeof given === "string" ? (JSON.parse(given) as Record<string, string>) : ((given as Record<string, string> | undefined) ?? {});
  } catch {
    return {};
  }
}

/** Links as the server gives them (`id`) or as the form sent them (`companyId` …). */
const linksOf = (given: unknown, idName: string): Link[] =>
  Array.isArray(given)
    ? given.map((link: Record<string, string>) => ({
        id: link.id ?? link[idName] ?? "",
        role: link.role ?? "",
        label: link.label ?? "",
        sub: link.sub,
        kind: link.kind,
        note: link.note ?? "",
        credibility: link.credibility ?? "",
      }))
    : [];

/** The form of a kind, for a new record and for the next version of one. Facts come first; what can wait stands below. */
export function EvidenceForm({
  kind,
  id,
  investigationId,
  seenVersion,
  sorting,
  initial,
  action,
  hold,
  release,
  onStale,
  createCompany,
  notice,
  onLogged,
  createSource,
}: EvidenceFormProps) {
  const t = useTranslations("evidence.form");
  const kinds = useTranslations("kinds");
  const sentences = useSentences();
  const bind = useBind();
  const part = forms[kind];
  const schema = seenVersion === undefined ? newForms[kind] : editForms[kind];

  // Sent without JavaScript, a new form comes back under the same id: another one would be another form, without what was typed.
  const comesBack = seenVersion === undefined ? `/evidence/new/${kind}?investigation=${investigationId}&id=${id}` : undefined;
  const [first, plainAction] = useActionState(action, undefined, comesBack);
  const [later, setLater] = useState<SubmissionResult>();
  const answer = later ?? first;
  const [sending, startSending] = useTransition();
  const [form, fields] = useForm<z.input<(typeof newForms)["unsorted"]>>({
    ...(answer && { lastResult: answer as never }),
    defaultValue: initial as never,
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  const element = useRef<HTMLFormElement>(null);
  /** What was read off the fields last. In which language it reads as a sentence is the page's affair, and may change under it. */
  const [typedFacts, setTypedFacts] = useState<ReturnType<typeof factsTyped>>();
  const [bounds, setBounds] = useState<FactQualifiers>([]);
  /** With the words that bound its facts, as it will stand in lists. `every`: of all that it is made of. */
  const says = (how?: Summing) => {
    if (!typedFacts) return "";
    const { facts, apartHere } = typedFacts;
    const own = apartHere(bounds);
    const said = part.sentence?.(facts as never, kinds as Translate, { ...how, words: (name) => wordsOn(name, own, part.workedFrom?.(name)) }) ?? "";
    const described = own.length > 0 ? (part.describe?.(facts as never, kinds as Translate) ?? []) : [];
    return withClosing(said, { kind, described, own, every: how === undefined }, kinds as Translate);
  };
  const sentence = says();
  const known = typedFacts ?? (first?.initialValue && factsTyped(kind, first.initialValue)) ?? factsTyped(kind, initial);
  /** By the names that they have in the form, which counts all of its rows. */
  const stated = known
    ? statedFacts(part.describe?.(known.facts as never, kinds as Translate) ?? []).map((fact) => ({ ...fact, name: known.nameInForm(fact.name) }))
    : [];
  /** What stood in the two fields that the form library does not fill in again: only without JavaScript does a form begin with an answer. */
  const begun = { ...initial, ...first?.initialValue };
  const lead = typeof begun.titleLead === "string" ? begun.titleLead : "";
  /** What the title is where nobody writes one. */
  const ownTitle = says({ gaps: false });

  /** Says the fact while it is being typed. */
  const read = () => {
    if (!element.current || !part.sentence) return;
    const typed = parseWithZod(new FormData(element.current), { schema: z.object({}) }).payload;
    setBounds(
      boundIn(
        rowsTyped(typed).map(({ fact, qualifiers }) => ({
          fact: String(fact),
          qualifiers: factWords.filter((word) => [qualifiers].flat().includes(word)),
        })),
      ),
    );
    const facts = factsTyped(kind, typed);
    if (facts) setTypedFacts(facts);
  };
  // Once, when it appears with something in it: an untouched form says nothing.
  useEffect(() => {
    if (saysSomething(initial.facts, part.empty)) read();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    const { current } = element;
    current?.addEventListener("mousedown", keepFocus);
    return () => current?.removeEventListener("mousedown", keepFocus);
  }, []);

  const apartWords = useApartWords(stated);
  const [gone, setGone] = useState<{ field: string; said: string[] }>();
  /** The words and steps of facts behind the row move up with those, before the row itself goes. */
  const take = (field: string, index: number) => {
    const list = listOf(field);
    if (list === null || !element.current) return;
    const typed = parseWithZod(typedIn(element.current), { schema: z.object({}) }).payload;
    const rows = rowsTyped(typed);
    const without = rowsWithout(rows, list, index);
    const said = without.gone.flatMap((row) => apartWords.line(row));
    flushSync(() => {
      setGone(said.length > 0 ? { field, said } : undefined);
      if (without.kept.some((row, at) => row !== rows[at]) || without.kept.length < rows.length)
        form.update({ name: fields.factAttribution.name, value: without.kept as never });
    });
  };

  /** Told to whoever has begun to write; an empty form is blamed for nothing. */
  const [isGroundless, setGroundless] = useState(false);

  /** The facts make the sentence, with the words that bound them. A fact that is said to be not stated comes from the form itself, which has no name. */
  const heard = ({ target }: FormEvent<HTMLFormElement>) => {
    setGroundless(element.current !== null && showsNoBasis(new FormData(element.current)));
    if (target === element.current || (target as Partial<HTMLInputElement>).name?.match(/^(facts\.|factAttribution\[)/)) read();
  };

  const props = getFormProps(form);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    props.onSubmit(event);
    if (event.defaultPrevented) return;
    // Sent by hand: React would empty the form after its action, also after an error.
    event.preventDefault();
    const data = typedIn(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    data.set("notedAt", new Date().toISOString());
    startSending(() => send(data));
  };

  /** A success leads away by a redirect. Whoever is still here was not taken, and what was typed goes on being saved. */
  const send = async (data: FormData) => {
    await hold();
    const result = await action(answer, data).catch((error: unknown): SubmissionResult => {
      unstable_rethrow(error);
      return { status: "error", error: { "": [navigator.onLine ? "error.notSaved" : "error.offline"] } };
    });
    release();
    setLater(result);
    if (result?.error?.[""]?.includes("denied.stale")) onStale();
    if (result?.error?.[""]?.includes("denied.loggedAlready")) onLogged();
  };

  // A sentence about the network says nothing once there is one.
  const isOffline = Boolean(answer?.error?.[""]?.includes("error.offline"));
  useEffect(() => {
    const back = () => setLater({ status: "error" });
    if (isOffline) addEventListener("online", back);
    return () => removeEventListener("online", back);
  }, [isOffline]);

  const links = { companies: linksOf(initial.companies, "companyId"), sources: linksOf(initial.sources, "sourceId"), links: linksOf(initial.links, "toId") };
  const occurred = fields.occurred as unknown as Occurred;
  const range = occurred.getFieldset().precision.value === "range";
  const isSignedOut = Boolean(answer?.error?.[""]?.includes("denied.signedOut"));
  const own = isSignedOut ? "signedOut" : answer?.error?.[""]?.includes("denied.stale") ? "stale" : undefined;
  /** Somebody noted something at a link that was removed here, or removed one that was noted anew: told so, whoever saves again has seen it. */
  const [seenNow, setSeenNow] = useState<LinkNoted>();
  const told = (answer as { answer?: LinkNoted } | undefined)?.answer;
  if (told && told !== seenNow) setSeenNow(told);
  const seenLinks = seenNow?.seenLinks ?? initial.seenLinks;
  const errors = own ? [t(own)] : sentences(form.errors ?? (notice !== undefined && !answer ? [notice] : undefined));

  return (
    <form {...props} ref={element} action={plainAction} onSubmit={submit} onInput={heard} aria-busy={sending} className="form log">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={kind} />
      {seenVersion === undefined ? (
        <input type="hidden" name="investigationId" value={investigationId} />
      ) : (
        <>
          <input type="hidden" name="seenVersion" value={seenVersion} />
          {typeof seenLinks === "string" && <input type="hidden" name="seenLinks" value={seenLinks} />}
        </>
      )}
      {part.sentence && (
        <output className="sentence" aria-live="polite">
          {sentence || t("sentenceEmpty")}
        </output>
      )}
      <TakenRowProvider value={{ take, gone }}>{part.fields(fields.facts as never, form as never, fields.facts.value as never)}</TakenRowProvider>
      <TextField
        {...bind(fields.title)}
        label={t("title")}
        hint={part.sentence ? t("titleHint") : undefined}
        defaultValue={typeof begun.title === "string" ? begun.title : ""}
        placeholder={ownTitle && titleOf(lead + ownTitle)}
      />
      {lead && <input type="hidden" name="titleLead" value={lead} />}
      {ownTitle && <input type="hidden" name="saidAs" value={titleOf(lead + ownTitle)} />}
      <AttributionFields
        attribution={fields.attribution as never}
        nature={fields.nature as never}
        obtainedBy={fields.obtainedBy}
        firstObtainedBy={fields.firstObtainedBy}
        notStated={fields.notStated as never}
        ownNature={part.ownNature ?? false}
      />
      <ApartFields kind={kind} field={fields.factAttribution as never} form={form as never} stated={stated} />
      <Editor {...bind(fields.body)} defaultValue={begun.body} label={t("body")} labels={labelsOf(initial.mentionLabels)} investigationId={investigationId} />
      <LinkFields name="companies" initial={links.companies} investigationId={investigationId} create={createCompany} />
      <LinkFields name="sources" initial={links.sources} investigationId={investigationId} create={createSource} />
      <LinkFields name="links" initial={links.links} investigationId={investigationId} />
      <LaterFields summary={t("whenAndWhere")} isWrong={Object.keys(form.allErrors).some((name) => foldedAway.test(name))}>
        <FilingFields
          tags={fields.tags as never}
          sensitivity={fields.sensitivity as never}
          language={fields.language as never}
          notStated={fields.notStated as never}
        />
        <MeansFields
          means={fields.means as never}
          approvals={{ approvedBy: fields.approvedBy, approvalReason: fields.approvalReason, approvalLimits: fields.approvalLimits }}
          notStated={fields.notStated as never}
        />
        <WhenFields occurred={occurred} place={fields.place} notStated={fields.notStated as never} range={range} />
      </LaterFields>
      {isGroundless && <p className="hint">{t("groundless")}</p>}
      <VictimFields form={element} spared={initial.notVictims} refused={fields.victimsShown.errors}>
        {(notice) => (
          <div className="acts">
            {notice}
            {errors?.length ? (
              <Refusal
                id={form.errorId}
                errors={[...errors, ...(told?.noted ?? []).map((note) => t("quoted", { note }))]}
                isOffline={isOffline}
                isSignedOut={isSignedOut}
              />
            ) : null}
            <Button type="submit" tone="primary" name="then" value="draft">
              {seenVersion === undefined ? t("log") : t(sorting ? "sort" : "save")}
            </Button>
            <Button type="submit" name="then" value="submit">
              {seenVersion === undefined ? t("logAndSubmit") : t(sorting ? "sortAndSubmit" : "saveAndSubmit")}
            </Button>
          </div>
        )}
      </VictimFields>
    </form>
  );
}
