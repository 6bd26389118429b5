import { useTranslations } from "next-intl";
import { ListNews } from "@/components/search/list-news";
import { Icon } from "@/components/ui/icon";
import { SideSection } from "@/components/ui/section";
import type { KeptList } from "@/lib/lists/queries";

/** Lists of names that somebody keeps: those in which a name found something new first. */
export function ListSection({ lists }: { lists: KeptList[] }) {
  const t = useTranslations("desk.lists");
  if (lists.length === 0) return null;
  const fresh = lists.filter((list) => list.fresh > 0).length;
  return (
    <SideSection title={t("title")} count={fresh ? t("fresh", { count: fresh }) : lists.length} more={{ href: "/search/list", label: t("all") }}>
      <ul>
        {lists
          .toSorted((a, b) => Number(b.fresh > 0) - Number(a.fresh > 0))
          .map((list) => (
            <li key={list.id} className="row">
              <Icon name="list-checks" small />
              <div className="x">
                <a className="t" href={`/search/list/${list.id}`}>
                  <bdi>{list.first.join(" · ")}</bdi>
                  {list.lines > list.first.length && " …"}
                </a>
                <div className="sub">
                  <ListNews fresh={list.fresh} isAll={list.isAll} />
                </div>
              </div>
            </li>
          ))}
      </ul>
    </SideSection>
  );
}
