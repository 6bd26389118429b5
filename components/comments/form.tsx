import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Icon } from "@/components/ui/icon";
import type { Action } from "@/components/ui/use-answer";

/** What any act on comments can be answered with. */
const keys = [
  "denied.notAllowed",
  "denied.signedOut",
  "denied.otherAccount",
  "error.foreignOrigin",
  "error.missing",
  "error.tooLong",
  "error.unstorable",
  "error.victimData",
  "denied.victimNamed",
  "denied.noVictimHere",
] as const;

/** The sentences of a page's forms, made once for all of them: a page of threads has many forms. */
export function useFormWords() {
  const t = useTranslations();
  const moved = t("comments.stale");
  return {
    errors: {
      ...Object.fromEntries(keys.map((key) => [key, t(key)])),
      "denied.stale": moved,
      "denied.wrongState": moved,
      "denied.taken": moved,
      "denied.missing": t("comments.missing"),
    },
    fallback: t("error.notSaved"),
  };
}
export type FormWords = ReturnType<typeof useFormWords>;

type Props = { action: Action; words: FormWords; className: string; label?: string; children: ReactNode };

/** A small form of a thread: the browser gets no form library and no dictionary for it. */
export const CommentForm = ({ action, words, className, label, children }: Props) => (
  <ActionForm {...words} action={action} className={className} icon={<Icon name="circle-alert" small />} {...(label && { label })}>
    {children}
  </ActionForm>
);
