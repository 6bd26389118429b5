import { emptyDraft } from "../rules";
import { type Draft, type QuickKind, quickKinds } from "../schema";

/** What is typed for a kind, and not only tapped: nobody has to do that twice. */
const typedFor = {
  callQuota: ["min", "max"],
  priceList: ["min", "max", "item"],
  script: ["stageName", "stageSaid", "claimed"],
  leadMarking: ["mark", "words", "times"],
  phoneLine: ["digits", "arrangedBy"],
  terms: ["min", "max", "fee"],
  unsorted: ["text"],
} as const satisfies Record<QuickKind, readonly (keyof Draft)[]>;
type Typed = (typeof typedFor)[QuickKind][number];

const isTyped = (draft: Draft, kind: QuickKind) => typedFor[kind].some((name) => draft[name].trim() !== "") || (kind === "script" && draft.stages.length > 0);
/** What has no place in a record of this kind. */
const foreignTo = (kind: QuickKind): Typed[] =>
  [...new Set(quickKinds.flatMap((one): Typed[] => [...typedFor[one]]))].filter((name) => !(typedFor[kind] as readonly string[]).includes(name));

/** Whether there is anything in it that somebody would miss. */
export const holdsSomething = (draft: Draft) =>
  (draft.company !== draft.carried && draft.company.trim() !== "") || quickKinds.some((kind) => isTyped(draft, kind));

/** Whose an amount is that was typed before another kind was chosen. */
function kindOfAmount({ fee, isPercent, base, payer, item, currency, priceUnit, sense }: Draft): QuickKind {
  if (fee.trim() || isPercent || base || payer) return "terms";
  return item.trim() || currency || priceUnit || sense ? "priceList" : "callQuota";
}

/** Half written, it is a form of the kind that something was typed for: what has no place there goes along as text. */
export function asUnfinished(draft: Draft): Draft {
  const { kind } = draft;
  if (kind !== "unsorted" && isTyped(draft, kind)) return draft;
  const other = (["script", "leadMarking", "phoneLine"] as const).find((one) => isTyped(draft, one));
  if (["callQuota", "priceList", "terms"].some((one) => isTyped(draft, one as QuickKind))) return { ...draft, kind: kindOfAmount(draft) };
  if (other) return { ...draft, kind: other };
  return draft.company.trim() === "" ? { ...draft, kind: "unsorted" } : kind === "unsorted" ? { ...draft, kind: "callQuota" } : draft;
}

/** Done, it holds what belongs to its kind: the rest stays on the screen. */
export function ofItsKind(draft: Draft): Draft {
  const others = Object.fromEntries(foreignTo(draft.kind).map((name) => [name, ""]));
  return { ...draft, ...others, stages: draft.kind === "script" ? draft.stages : [] };
}

/** What is left on the screen once this one is done: what was typed for another kind meanwhile is not gone with it, and the next is mostly about the same company. */
export function afterDone(draft: Draft): Draft {
  const { kind, company, companyId } = draft;
  if (kind === "unsorted") return { ...draft, text: "", nature: undefined, when: undefined };
  const others = Object.fromEntries(foreignTo(kind).map((name) => [name, draft[name]]));
  return { ...emptyDraft, kind, ...others, stages: kind === "script" ? [] : draft.stages, company, companyId, carried: company };
}

/** Everything else that was typed, one line each: it has no field in the form of this kind, and is not lost for that. */
export function leftOver(draft: Draft): string[] {
  const stages = draft.kind === "script" ? [] : draft.stages.map(({ name, said }) => [name.trim(), said.trim()].filter(Boolean).join(": "));
  const typed = foreignTo(draft.kind).flatMap((name) => (name === "text" ? [] : draft[name].trim()));
  // Neither a rule nor a practice yet: its words are a line of neither.
  const words = draft.kind === "leadMarking" && !draft.ruling ? [draft.words.trim()] : [];
  return [...stages, ...typed, ...words].filter(Boolean);
}
