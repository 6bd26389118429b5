import { type FieldReaders, fieldChanges, reading } from "../custody/field-changes";
import type { Change } from "../evidence/changes";

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

/** What an act on a relation of two companies changed. `label` names a field, `say` puts what one is to the other into words. */
export function relationChanges(
  detail: Record<string, unknown> | undefined,
  label: (field: string) => string,
  say: (kind: string, from: string, to: string, word: string) => string,
): Change[] | null {
  const readers: FieldReaders = {
    relation: (version) => {
      const [kind, from, to] = [text(version.kind), text(version.from), text(version.to)];
      return kind && from && to ? { state: "value", text: say(kind, from, to, text(version.word) ?? ""), qualifiers: [] } : undefined;
    },
    since: reading("since"),
    until: reading("until"),
    note: reading("note"),
    evidence: reading("evidence", (kept) => (Array.isArray(kept) && kept.length ? kept.join(" · ") : undefined)),
  };
  const changes = fieldChanges(detail, readers, label);
  const reason = text(detail?.reason);
  return (
    changes && [
      ...changes,
      ...(reason ? [{ what: "record" as const, label: label("reason"), after: { state: "value" as const, text: reason, qualifiers: [] } }] : []),
    ]
  );
}
