import { useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/kind-mark";
import { Table } from "@/components/ui/table";
import { searchPath } from "@/lib/search/path";
import { searchTypes } from "@/lib/search/schema";
import type { LookedUpList } from "@/lib/lists/queries";

/** So many records of a line stand in its row; its number leads to all. */
const mostShown = 3;

/** Each line: how often it appears, as what, and where. One that does not appear says so: that is an answer, too. */
export function ListTable({ rows }: Pick<LookedUpList, "rows">) {
  const t = useTranslations("search.list");
  return (
    <Table
      caption={t("title")}
      columns={[
        { key: "name", label: t("name") },
        { key: "records", label: t("records") },
        { key: "where", label: t("where") },
      ]}
      rows={rows.map(({ n, line, total, fresh, types, hits }) => ({
        key: String(n),
        cells: [
          <span key="name" className="sl-name">
            <span className="muted">{n}</span> <bdi>{line}</bdi>
          </span>,
          total === 0 ? (
            <span key="records" className="muted">
              {t("none")}
            </span>
          ) : (
            <span key="records" className="sl-count">
              <a className="link" href={searchPath({ q: line.replace(/\*$/, "") })}>
                {t("all", { count: total })}
              </a>
              {fresh > 0 && (
                <span className="new">
                  <span aria-hidden>{t("fresh", { count: fresh })}</span>
                  <span className="sr">{t("freshFull", { count: fresh })}</span>
                </span>
              )}
              <span className="muted">
                {searchTypes
                  .filter((type) => types[type] > 0)
                  .map((type) => t(`types.${type}`, { count: types[type] }))
                  .join(" · ")}
              </span>
            </span>
          ),
          total > 0 && (
            <ul key="where" className="sl-where">
              {hits.slice(0, mostShown).map((hit) => (
                <li key={`${hit.id}-${hit.investigation.id}`}>
                  <KindMark kind={hit.kind} size="xs" />
                  <a className="link" href={hit.url}>
                    {hit.ref && <span className="nw">{hit.ref}</span>} <bdi>{hit.title}</bdi>
                  </a>
                </li>
              ))}
              {total > Math.min(hits.length, mostShown) && <li className="muted">{t("andMore", { count: total - Math.min(hits.length, mostShown) })}</li>}
            </ul>
          ),
        ],
      }))}
    />
  );
}
