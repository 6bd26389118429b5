import { useTranslations } from "next-intl";

/** Leads to the choice of a kind, for a record that has none. */
export function SortLink({ id, of }: { id: string; of: string }) {
  const t = useTranslations("evidence.list");
  return (
    <a className="link" href={`/evidence/${id}/sort`}>
      {t("sortIt")}
      <span className="sr"> {of}</span>
    </a>
  );
}
