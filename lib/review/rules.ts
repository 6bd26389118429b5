import type { EvidenceStatus, MemberRole } from "../generated/enums";

export type ReviewAct = "edit" | "submit" | "accept" | "sendBack" | "reject" | "withdraw" | "restore";

/**
 * Where an act leads from a status; undefined means it cannot be done there. What was submitted once and is changed has
 * to be looked at again: nobody's decision silently covers words that they did not see.
 */
export function after(act: ReviewAct, status: EvidenceStatus, statusBefore: EvidenceStatus | null = null): EvidenceStatus | undefined {
  switch (act) {
    case "edit":
      return status === "draft" ? "draft" : status === "withdrawn" ? undefined : "needsWork";
    case "submit":
      return status === "draft" || status === "needsWork" ? "inReview" : undefined;
    case "accept":
      return status === "inReview" ? "accepted" : undefined;
    case "sendBack":
      return status === "inReview" ? "needsWork" : undefined;
    case "reject":
      return status === "inReview" ? "rejected" : undefined;
    case "withdraw":
      return status === "withdrawn" ? undefined : "withdrawn";
    case "restore":
      return status === "withdrawn" ? (statusBefore ?? undefined) : undefined;
  }
}

/** Nobody decides on their own words: not their author, not who wrote the present version, not who handed it in. */
export const isOwnWork = (
  userId: string,
  { authorId, editedById, submittedById }: { authorId: string; editedById: string; submittedById: string | undefined },
) => [authorId, editedById, submittedById].includes(userId);

/** What the rules need to know of a record and of who looks at it. */
export type Standing = {
  role: MemberRole | undefined;
  userId: string;
  authorId: string;
  editedById: string;
  status: EvidenceStatus;
  version: number;
  /** The newest version that was frozen, who handed it in, and whether it was decided on. */
  submitted: { version: number; byId: string; decided: boolean } | undefined;
};

/** What can be done on the page of a record. `decide` stands for the three verdicts. */
export type PageAct = "edit" | "link" | "submit" | "withdraw" | "restore" | "decide";
export type Block = "withdrawn" | "unchanged" | "ownWork" | "notInReview" | "notEditor";

/**
 * Whether somebody can do it now: true, a reason why not yet, or undefined where it is none of their business and is not
 * shown at all. The commands decide by themselves; this only spares people a button that would refuse them.
 */
export function mayAct(act: PageAct, { role, userId, authorId, editedById, status, version, submitted }: Standing): true | Block | undefined {
  const writes = role === "reporter" || role === "lead";
  const owns = role === "lead" || (role === "reporter" && authorId === userId);
  switch (act) {
    case "edit":
    case "link":
      return !writes ? undefined : status === "withdrawn" ? "withdrawn" : true;
    case "submit":
      if (!writes || !after("submit", status)) return undefined;
      return submitted?.version === version && submitted.decided ? "unchanged" : true;
    case "withdraw":
      return owns && status !== "withdrawn" ? true : undefined;
    case "restore":
      return owns && status === "withdrawn" ? true : undefined;
    case "decide":
      if (role !== "editor" && role !== "lead") return "notEditor";
      if (status !== "inReview" || submitted?.version !== version) return "notInReview";
      return isOwnWork(userId, { authorId, editedById, submittedById: submitted.byId }) ? "ownWork" : true;
  }
}

/** Says neither who says so nor how we came by it, and no source but a mention is tied to it: what it rests on cannot be seen. */
export const isGroundless = ({ steps, sources, obtainedBy }: { steps: readonly unknown[]; sources: readonly { role: string }[]; obtainedBy: string | null }) =>
  steps.length === 0 && !obtainedBy && sources.every(({ role }) => role === "mentioned");
