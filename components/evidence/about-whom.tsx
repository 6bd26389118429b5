import { useTranslations } from "next-intl";

/** The companies of a record, quietly behind a title that does not name them: a title that nobody wrote is the fact alone. */
export function AboutWhom({ title, companies }: { title: string; companies: readonly string[] }) {
  const t = useTranslations("evidence.list");
  const names = companies.filter((name) => !title.includes(name));
  if (names.length === 0) return null;
  return (
    <>
      {" "}
      <bdi className="about">{names.join(t("and"))}</bdi>
    </>
  );
}
