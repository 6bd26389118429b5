import { instantIn } from "../evidence/when";
import { isZone } from "../evidence/zone";
import { factsIn } from "./rules";
import type { Entry } from "./schema";
import { leftOver } from "./typed/rules";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The clock by which a program's bare day is read: a phone that goes by it, or wrote before it said by which it goes, says no more than the day. */
const usualZone = "Asia/Shanghai";
/** The day that was tapped, on the clock of whoever tapped it: “today” is today there. */
const dayIn = ({ day, zone }: Entry["draft"]) =>
  /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? { day, zone: isZone(zone) ? zone : usualZone } : null;

/** Where somebody chose a company that the archive has. */
const chosenIn = ({ company, companyId }: Entry["draft"]) => (company.trim() !== "" && companyId !== undefined && uuid.test(companyId) ? companyId : undefined);
/** A company that was chosen, or its name: one that fits several, or is nearly another's, is asked about at the desk and makes no company. */
const companyOf = (draft: Entry["draft"]) => {
  const id = chosenIn(draft);
  return id === undefined ? { name: draft.company.trim(), role: "subject", ifUnsure: "ask" } : { id, role: "subject" };
};
/** When it was, as far as somebody tapped that. */
const notStatedIn = ({ when }: Entry["draft"]) => when === "notStated" && { notStated: ["occurred"] };

/** Kinds of which each line says itself how it is known. */
const ownNature = ["callQuota", "leadMarking"];
const natureOf = ({ kind, nature }: Entry["draft"]) => nature && !ownNature.includes(kind) && { nature };

const needsBody = ({ draft: { text }, title }: Entry) => text.trim() !== "" && text.trim() !== title;

/** What is sent to the HTTP API. The same entry is always the same request: it may be sent more than once. */
export function requestOf(entry: Entry, investigationId: string) {
  const { draft, notedAt, title } = entry;
  const { kind, company } = draft;
  const on = dayIn(draft);
  return {
    investigation: investigationId,
    kind,
    title,
    notedAt,
    facts: factsIn(draft),
    ...natureOf(draft),
    ...(kind === "unsorted" && needsBody(entry) && { body: draft.text.trim() }),
    ...(kind !== "unsorted" && company.trim() && { companies: [companyOf(draft)] }),
    ...(on && { occurred: on.zone === usualZone ? on.day : { from: instantIn(on.zone, on.day), precision: "day", zone: on.zone } }),
    ...notStatedIn(draft),
  };
}

/** What stands before the sentence in its title. */
const leadIn = ({ draft: { company }, title }: Entry) => (company.trim() ? `${company.trim()}${title.startsWith(`${company.trim()}: `) ? ": " : "："}` : "");

/** The same in the fields of the form, for somebody to go on with, and whatever else was typed. A company that nobody chose stands in the title alone. */
export function formOf(entry: Entry, investigationId: string) {
  const { draft, title } = entry;
  const on = dayIn(draft);
  const lines = [...(needsBody(entry) ? draft.text.trim().split("\n") : []), ...leftOver(draft)];
  const companyId = draft.kind === "unsorted" ? undefined : chosenIn(draft);
  const paragraphs = lines.map((line) => ({ type: "paragraph", ...(line.trim() && { content: [{ type: "text", text: line }] }) }));
  return {
    form: `new/${draft.kind}`,
    data: {
      investigationId,
      ...(draft.kind === "unsorted" ? { title } : { title: "", titleLead: leadIn(entry), saidAs: title }),
      facts: factsIn(draft),
      ...natureOf(draft),
      ...(companyId !== undefined && { companies: [{ companyId, role: "subject", label: draft.company.trim() }] }),
      ...(on && { occurred: { day: on.day, precision: "day", zone: on.zone } }),
      ...notStatedIn(draft),
      ...(lines.length > 0 && { body: JSON.stringify({ type: "doc", content: paragraphs }) }),
    },
  };
}
