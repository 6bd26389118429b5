import { useTranslations } from "next-intl";
import { News, SearchWords } from "@/components/search/kept";
import { Icon } from "@/components/ui/icon";
import { SideSection } from "@/components/ui/section";
import type { SavedSearch } from "@/lib/searches/queries";

/** Searches that somebody keeps: those with something new first. */
export function SavedSection({ searches, most }: { searches: SavedSearch[]; most: number }) {
  const t = useTranslations("desk.saved");
  if (searches.length === 0) return null;
  const fresh = searches.filter(({ news }) => news.length > 0).length;
  return (
    <SideSection title={t("title")} count={fresh ? t("fresh", { count: fresh }) : searches.length} more={{ href: "/search", label: t("all") }}>
      <ul>
        {searches
          .toSorted((a, b) => Number(b.news.length > 0) - Number(a.news.length > 0))
          .map(({ id, query, question, news }) => (
            <li key={id} className="row">
              <Icon name="search" small />
              <div className="x">
                <a className="t" href={`/search?${query}`}>
                  <SearchWords asked={question} />
                </a>
                <div className="sub">
                  <News count={news.length} most={most} />
                </div>
              </div>
            </li>
          ))}
      </ul>
    </SideSection>
  );
}
