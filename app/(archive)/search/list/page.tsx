import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/access/form-words";
import { When } from "@/components/evidence/when";
import { ListNews } from "@/components/search/list-news";
import { ListForm } from "@/components/search/list-form";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { keptLists } from "@/lib/lists/queries";
import { Page } from "../../frame";
import { lookUpThisList } from "./actions";
import "@/components/search/search.css";

export async function generateMetadata() {
  return { title: (await getTranslations("search.list"))("title") };
}

/** Many names at once: where they are pasted, and the lists that somebody keeps. */
export default async function ListsPage() {
  const actor = await signedIn();
  const [t, search, lists, { password: _, ...words }] = await Promise.all([
    getTranslations("search.list"),
    getTranslations("search"),
    keptLists(actor),
    formWords(),
  ]);
  return (
    <Page at="search" crumbs={[{ label: search("title"), href: "/search" }, { label: t("title") }]} log={false}>
      <h1 className="h">{t("title")}</h1>
      <p className="soft sl-lead">{t("lead")}</p>
      <ListForm action={lookUpThisList} words={words} />
      <Section title={t("kept")} count={lists.length}>
        {lists.length === 0 ? (
          <p className="muted">{t("keptNone")}</p>
        ) : (
          <ul className="sl-lists">
            {lists.map(({ id, lines, first, savedAt, fresh, isAll }) => (
              <li key={id}>
                <a className="link" href={`/search/list/${id}`}>
                  <bdi>{first.join(" · ")}</bdi>
                  {lines > first.length && " …"}
                </a>
                <span className="muted">
                  {t("keptCount", { count: lines })} · <When at={savedAt} />
                </span>
                {fresh > 0 && (
                  <span className="new">
                    <ListNews fresh={fresh} isAll={isAll} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
