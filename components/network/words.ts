import { useTranslations } from "next-intl";
import type { CompanyRelationKind, CompanyRole, SourceRole } from "@/lib/generated/enums";

/** A role of a tie in words: what stands at its ends is named beside it. */
export function useRoleWords() {
  const t = useTranslations("network");
  const evidence = useTranslations("evidence");
  const company = (role: string) => evidence(`companyRoles.${role as CompanyRole}`);
  const source = (role: string) => (role === "attribution" ? t("attribution") : evidence(`sourceRoles.${role as SourceRole}`));
  return (role: string): string => {
    const [sort, one = "", other = ""] = role.split("/");
    if (sort === "channel") return company(one);
    if (sort === "tells") return t("tells", { how: source(one) });
    if (sort === "about") return t("about", { how: source(one), as: company(other) });
    if (sort === "relation") return t(`relations.${one as CompanyRelationKind}`);
    if (sort === "with") return t("together", { one: company(one), other: company(other) });
    return t("passedOn");
  };
}

/** The same, as short as a line of the drawing needs it. */
export function useShortRoleWords() {
  const t = useTranslations("network");
  const evidence = useTranslations("evidence");
  return (role: string): string => {
    const [sort, one = "", other = ""] = role.split("/");
    if (sort === "channel") return evidence(`companyRoles.${one as CompanyRole}`);
    if (sort === "passedOn") return t("passedOn");
    if (sort === "relation") return t(`relations.${one as CompanyRelationKind}`);
    if (sort === "with") return `${evidence(`companyRoles.${one as CompanyRole}`)} – ${evidence(`companyRoles.${other as CompanyRole}`)}`;
    return one === "attribution" ? t("step") : evidence(`sourceRoles.${one as SourceRole}`);
  };
}

/** A role in which a record touches one node. */
export function useTouchWords() {
  const t = useTranslations("network");
  const evidence = useTranslations("evidence");
  return (type: "company" | "source" | "channel", role: string): string =>
    role === "relation"
      ? t("relation")
      : type === "company"
        ? evidence(`companyRoles.${role as CompanyRole}`)
        : role === "attribution"
          ? t("attribution")
          : type === "source"
            ? evidence(`sourceRoles.${role as SourceRole}`)
            : t("itself");
}
