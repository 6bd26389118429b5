import type { EvidenceStatus } from "../generated/enums";

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
