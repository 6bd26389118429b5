import { useTranslations } from "next-intl";

/** The list at this address as a file: the same filters, at most what the reader sees. `investigation` is for an address that holds it in its path. */
export function ExportLinks({
  list,
  address,
  investigation,
}: {
  list: "evidence" | "companies" | "sources" | "comparison" | "list" | "calls" | "claims" | "timeline" | "network" | "search";
  address: string;
  investigation?: string;
}) {
  const t = useTranslations("compare");
  const query = [investigation && `investigation=${investigation}`, address.split("?")[1]].filter(Boolean).join("&");
  return (
    <p className="acts export">
      <span className="muted">{t("export")}</span>
      {(["csv", "json"] as const).map((format) => (
        <a key={format} className="link" href={`/api/export/${list}?format=${format}${query ? `&${query}` : ""}`}>
          {t(format)}
        </a>
      ))}
    </p>
  );
}
