import { useTranslations } from "next-intl";
import type { Difference } from "@/components/custody/conflict";
import { aliasKinds } from "@/lib/companies/schema";

/** A version as its form holds it. */
export type CompanyContent = {
  name: string;
  aliases: { name: string; kind: string }[];
  lineOfBusiness: string;
  creditCode: string;
  note: string;
  notStated: string[];
};

/** Where two versions differ, in words. Of a form that is half filled in, anything may be missing. */
export function useDifferences() {
  const t = useTranslations("companies");
  const common = useTranslations("common");
  const kindWord = (kind: string | undefined) => t(`aliasKinds.${aliasKinds.find((one) => one === kind) ?? "short"}`);
  const said = (content: Partial<CompanyContent>, name: "lineOfBusiness" | "creditCode") =>
    (content.notStated ?? []).includes(name) ? common("notStated") : (content[name] ?? "");
  const words = (content: Partial<CompanyContent>) => ({
    name: content.name ?? "",
    aliases: (content.aliases ?? []).map(({ name, kind }) => t("aliasOfKind", { name: name ?? "", kind: kindWord(kind) })).join(t("listSeparator")),
    lineOfBusiness: said(content, "lineOfBusiness"),
    creditCode: said(content, "creditCode"),
    note: content.note ?? "",
  });
  return (theirs: CompanyContent, mine: Partial<CompanyContent>): Difference[] => {
    const [a, b] = [words(theirs), words(mine)];
    return (Object.keys(a) as (keyof typeof a)[])
      .filter((name) => a[name].trim() !== b[name].trim())
      .map((name) => ({ label: t(`field.${name}`), theirs: a[name], mine: b[name] }));
  };
}
