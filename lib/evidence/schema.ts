import { requiredText, text, z } from "../zod";
import { markedBody } from "../victims/schema";
import { attributionSteps, factAttribution } from "./attribution";
import { zone } from "./clock";
import { languages } from "./languages";
import { mostInForm } from "./most-links";
import { mostSeen, seenLink } from "./seen-links";
import { factQualifiers } from "./words/schema";
import { tags } from "./tags";
import { type EvidenceKind, evidenceKinds, factsByKind } from "./kinds/schemas";

export { type EvidenceKind, evidenceKinds, factsByKind };

export const evidenceStatuses = ["draft", "inReview", "needsWork", "accepted", "rejected", "withdrawn"] as const;
export const natures = ["required", "seen", "heard", "reported", "inferred"] as const;
export const timePrecisions = ["exact", "day", "month", "year", "about", "range"] as const;
/** How we came by it ourselves, in comparable terms. */
export const meansUsed = ["undercover", "interview", "leakedDocument", "publicRecord", "publishedReport", "ownExperience", "tip", "other"] as const;
/** A label, and no wall: whoever may read the record reads it. */
export const sensitivities = ["normal", "sensitive", "confidential"] as const;
/** What an editor asks of undercover work of our own. */
export const approvals = ["approvedBy", "approvalReason", "approvalLimits"] as const;
/** Roles that people give a link; `mentioned` is made by the body alone. */
export const companyRoles = ["subject", "formerEmployer", "origin", "recipient", "buyer", "seller", "accused", "other"] as const;
export const sourceRoles = ["firstHand", "hearsay", "document"] as const;
/** Admiralty code (NATO AJP-2.1): from confirmed by others to what cannot be judged. Of what a source says this once, not of the source. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export const credibility = z.number().int().min(1).max(6);
export const evidenceLinkRoles = ["corroborates", "contradicts", "follows", "partOf", "related"] as const;

/** When it happened, in the zone it happened in. `to` is there for a range alone. */
const occurred = z
  .object({
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }).optional(),
    precision: z.enum(timePrecisions),
    zone: zone().default("Asia/Shanghai"),
  })
  .refine(({ from, to }) => to === undefined || Date.parse(from) <= Date.parse(to), { path: ["to"], message: "error.rangeReversed" });

export const recordFields = ["occurred", "place", "obtainedBy", "firstObtainedBy", "language", ...approvals] as const;

/** Numbers and addresses in this record that are no victim's, as they stand in it. All others are masked. */
export const notVictims = z.array(text(200)).max(1000);

/** What a piece is tied to. How many of each it may be is said by the commands: what stands there is never too much to be edited. */
export const linkLists = {
  companies: z
    .array(z.object({ companyId: z.uuid(), role: z.enum(companyRoles), note: text(300).optional() }))
    .max(mostInForm)
    .default([]),
  sources: z
    .array(z.object({ sourceId: z.uuid(), role: z.enum(sourceRoles), credibility: credibility.optional(), note: text(300).optional() }))
    .max(mostInForm)
    .default([]),
  links: z
    .array(z.object({ toId: z.uuid(), role: z.enum(evidenceLinkRoles), note: text(300).optional() }))
    .max(mostInForm)
    .default([]),
};

/** What all evidence has, whatever its kind, and what an edit may change. */
const record = z.object({
  title: requiredText(300),
  body: markedBody.optional(),
  nature: z.enum(natures).optional(),
  attribution: attributionSteps.default([]),
  factAttribution: factAttribution.default([]),
  factQualifiers: factQualifiers.default([]),
  means: z.enum(meansUsed).optional(),
  obtainedBy: text(300).optional(),
  approvedBy: text(200).optional(),
  approvalReason: text(500).optional(),
  approvalLimits: text(500).optional(),
  firstObtainedBy: text(300).optional(),
  occurred: occurred.optional(),
  place: text(200).optional(),
  language: z.enum(languages).optional(),
  sensitivity: z.enum(sensitivities).default("normal"),
  tags: tags.default([]),
  notStated: z.array(z.enum(recordFields)).default([]),
  notVictims: notVictims.default([]),
  ...linkLists,
});

type DetailOf<Kind extends EvidenceKind> = z.ZodObject<{ kind: z.ZodLiteral<Kind>; facts: (typeof factsByKind)[Kind] }>;
type Details = { [Kind in EvidenceKind]: DetailOf<Kind> }[EvidenceKind];

/** One kind with its facts. */
const detail = z.discriminatedUnion(
  "kind",
  evidenceKinds.map((kind) => z.object({ kind: z.literal(kind), facts: factsByKind[kind] })) as unknown as [Details, ...Details[]],
);

type Name = (typeof recordFields)[number] | (typeof approvals)[number];
type Said = { [Field in Name | "means"]?: unknown } & { notStated: readonly (typeof recordFields)[number][] };

/**
 * What is given is not said to be not stated, and what an editor asks of undercover work is said of nothing else: for the commands, and
 * for the forms before them, whose fields may be called otherwise.
 */
export const consistent =
  (pathOf = (name: Name): string[] => [name]) =>
  (input: Said, context: z.core.$RefinementCtx) => {
    const refuse = (name: Name, message: string) => context.addIssue({ code: "custom", path: pathOf(name), message });
    for (const name of input.notStated) if (input[name] !== undefined) refuse(name, "error.givenAndNotStated");
    for (const name of approvals)
      if (input.means !== "undercover" && (input[name] !== undefined || input.notStated.includes(name))) refuse(name, "error.onlyUndercover");
  };

/** `notedAt` is the clock of the device; the archive adds its own. */
export const evidenceInput = record
  .extend({ id: z.uuid(), investigationId: z.uuid(), notedAt: z.iso.datetime({ offset: true }).optional(), detail })
  .superRefine(consistent());
export type EvidenceInput = z.infer<typeof evidenceInput>;

/** `seenVersion` is the version that the writer had before their eyes; an older one is refused, not merged. The kind stays. */
export const evidenceEdit = record
  .extend({ id: z.uuid(), seenVersion: z.number().int().min(1), seenLinks: z.array(seenLink).max(mostSeen).optional(), detail })
  .superRefine(consistent());
export type EvidenceEdit = z.infer<typeof evidenceEdit>;
