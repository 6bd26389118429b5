import { useTranslations } from "next-intl";

/** The list at this address as a file: the same filters, at most what the reader sees. */
export function ExportLinks({ list, address }: { list: "evidence" | "companies" | "sources" | "comparison" | "list" | "calls"; address: string }) {
  const t = useTranslations("compare");
  const query = address.split("?")[1];
  return (
    <p className="acts cmp-out">
      <span className="muted">{t("export")}</span>
      {(["csv", "json"] as const).map((format) => (
        <a key={format} className="btn quiet" href={`/api/export/${list}?format=${format}${query ? `&${query}` : ""}`}>
          {t(format)}
        </a>
      ))}
    </p>
  );
}
