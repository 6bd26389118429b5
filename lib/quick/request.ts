import { factsIn } from "./rules";
import type { Entry } from "./schema";

const needsBody = ({ draft: { text }, title }: Entry) => text.trim() !== "" && text.trim() !== title;

/** What is sent to the HTTP API. The same entry is always the same request: it may be sent more than once. */
export function requestOf(entry: Entry, investigationId: string) {
  const { draft, notedAt, title } = entry;
  const { kind, nature, company } = draft;
  return {
    investigation: investigationId,
    kind,
    title,
    notedAt,
    facts: factsIn(draft),
    ...(kind !== "callQuota" && nature && { nature }),
    ...(kind === "unsorted" && needsBody(entry) && { body: draft.text.trim() }),
    ...(kind !== "unsorted" && company.trim() && { companies: [{ name: company.trim(), role: "subject" }] }),
  };
}

/** The same in the fields of the form, for somebody to go on with, and whatever else was typed. A company without a record stands in the title alone. */
export function formOf(entry: Entry, investigationId: string) {
  const { draft, title } = entry;
  const paragraphs = draft.text
    .trim()
    .split("\n")
    .map((line) => ({ type: "paragraph", ...(line.trim() && { content: [{ type: "text", text: line }] }) }));
  return {
    form: `new/${draft.kind}`,
    data: {
      investigationId,
      title,
      facts: factsIn(draft),
      ...(draft.kind !== "callQuota" && draft.nature && { nature: draft.nature }),
      ...(needsBody(entry) && { body: JSON.stringify({ type: "doc", content: paragraphs }) }),
    },
  };
}
