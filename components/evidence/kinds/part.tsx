import { useTranslations } from "next-intl";
import { NotStated } from "@/components/ui/not-stated";
import type { Fact } from "@/lib/evidence/fact";

/** A part of a sentence: the text, or in its place which fact it is that nobody stated or nobody filled in. */
export function Part({ fact }: { fact: Fact | undefined }) {
  const t = useTranslations("evidence.page.part");
  if (!fact) return null;
  if (fact.text !== undefined) return <>{fact.text}</>;
  return fact.state === "notStated" ? (
    <NotStated>{t("notStated", { field: fact.label })}</NotStated>
  ) : (
    <span className="nf">{t("notFilled", { field: fact.label })}</span>
  );
}
