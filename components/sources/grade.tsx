import { useTranslations } from "next-intl";
import type { SourceReliability } from "@/lib/generated/enums";
import { gradeOf } from "@/lib/sources/rules";

/** `reliability` is left out where it would be today's, beside words of another day. */
export type Judged = { reliability?: SourceReliability | null; credibility: number | null };

/** The Admiralty code of a source and of what it says here, with the words of both. Nothing while neither was judged. */
export function Grade({ of: { reliability, credibility } }: { of: Judged }) {
  const t = useTranslations("sources");
  const evidence = useTranslations("evidence");
  if (reliability === undefined) return credibility === null ? null : <span className="grade">{evidence(`credibilities.${credibility}`)}</span>;
  const grade = gradeOf(reliability, credibility);
  if (grade === undefined) return null;
  const words = [
    reliability === null ? t("grade.noReliability") : t(`reliabilities.${reliability}`),
    credibility === null ? t("grade.noCredibility") : evidence(`credibilities.${credibility}`),
  ];
  return (
    <span className="grade">
      <b className="num">{grade}</b> {words.join(" · ")}
    </span>
  );
}
