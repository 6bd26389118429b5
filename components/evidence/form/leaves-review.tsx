import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import type { evidenceStatuses } from "@/lib/evidence/schema";

const decided = ["inReview", "accepted", "rejected"] as const;

/** What saving costs, said before it is done: whoever decided, or is about to, has to look again. */
export function LeavesReview({ status }: { status: (typeof evidenceStatuses)[number] }) {
  const t = useTranslations("evidence.form.leaves");
  const told = decided.find((one) => one === status);
  return told ? <Note tone="warn">{t(told)}</Note> : null;
}
