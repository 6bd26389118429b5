import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Icon } from "@/components/ui/icon";

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

type Props = Pick<ComponentProps<typeof ActionForm>, "action" | "label" | "closed"> & { words: FormWords; className: string; children: ReactNode };

/** A small form of a thread: the browser gets no form library and no dictionary for it. */
export const CommentForm = ({ words, className, children, ...form }: Props) => (
  <ActionForm {...words} {...form} className={className} icon={<Icon name="circle-alert" small />}>
    {children}
  </ActionForm>
);
