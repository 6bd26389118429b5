"use client";
import { useTranslations } from "next-intl";
import type { Difference } from "@/lib/autosave/merge/difference";
import { isOfLinks, type LinkRow } from "@/lib/autosave/merge/links/rules";

/** The roles of each list, in words. */
const roles = { companies: "companyRoles", sources: "sourceRoles", links: "evidenceLinkRoles" } as const;

/** A difference in the links of a form as people read it: to whom, in which role, and what is noted there. Null for one of a field. */
export function useLinkWords() {
  const t = useTranslations("evidence");
  const moved = useTranslations("editor.autosave.moved");
  return (difference: Difference) => {
    if (!isOfLinks(difference)) return null;
    const list = difference.path[0] as keyof typeof roles;
    const rowsOf = (value: unknown) => (value ?? []) as LinkRow[];
    const label = [...rowsOf(difference.theirs), ...rowsOf(difference.mine)].find((row) => row.label)?.label ?? "";
    const said = ({ role, credibility, note }: LinkRow) =>
      [t(`${roles[list]}.${role}` as never), credibility && t(`credibilities.${credibility}` as never), note?.trim()].filter(Boolean).join(" · ");
    return {
      name: moved("link", { list, label }),
      says: (value: unknown) => (value === undefined ? [moved("noLink")] : rowsOf(value).map(said)),
    };
  };
}
