import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/access/form-words";
import { When } from "@/components/evidence/when";
import { ListForm } from "@/components/search/list-form";
import { ListTable } from "@/components/search/list-table";
import { ActionForm } from "@/components/ui/action-form";
import { Button, LinkButton } from "@/components/ui/button";
import { ExportLinks } from "@/components/ui/export-links";
import { SegmentedLinks } from "@/components/ui/segmented";
import { askerGone } from "@/lib/access/doorway";
import { signedIn } from "@/lib/access/session";
import { lookUpList } from "@/lib/lists/queries";
import { inTurn, patienceOfFiles, whereTooMany } from "@/lib/search/turn";
import { type ListView, listView, oneList } from "@/lib/lists/schema";
import { Page } from "../../../frame";
import { changeThisList, dropThisList, seeThisList } from "../actions";
import "@/components/search/search.css";

export async function generateMetadata() {
  return { title: (await getTranslations("search.list"))("title") }; // never a name of the list
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A list that was looked up: which lines appear in what the reader may see today. */
export default async function ListPage({ params, searchParams }: Props) {
  const actor = await signedIn();
  const parsed = oneList.safeParse(await params);
  const view = listView.parse(await searchParams);
  const [t, search, { password: _, ...words }] = await Promise.all([getTranslations("search.list"), getTranslations("search"), formWords()]);
  const look = (list: string) => inTurn(actor, () => lookUpList(actor, list, view), { gone: askerGone(), patience: patienceOfFiles });
  const found = parsed.success ? await look(parsed.data.id).catch(whereTooMany) : null;
  if (!found) notFound();
  const above = [
    { label: search("title"), href: "/search" },
    { label: t("title"), href: "/search/list" },
  ];
  if (found === "tooMany")
    return (
      <Page at="search" crumbs={above} width="table" log={false}>
        <h1 className="h">{t("title")}</h1>
        <p className="soft" role="status">
          {t("busy")}
        </p>
      </Page>
    );
  const { id, lines, rows, page, pages, fresh, isAll, seenAt } = found;
  const address = (changed: Partial<ListView>) => {
    const asked = { ...view, page: 1, ...changed };
    const query = new URLSearchParams({
      ...(asked.show !== "all" && { show: asked.show }),
      ...(asked.sort !== "given" && { sort: asked.sort }),
      ...(asked.page > 1 && { page: String(asked.page) }),
    });
    return query.size ? `/search/list/${id}?${query}` : `/search/list/${id}`;
  };
  const one = <input type="hidden" name="id" value={id} />;

  return (
    <Page at="search" crumbs={[...above, { label: t("of", { count: lines.length }) }]} width="table" log={false}>
      <h1 className="h">{t("found", { found: found.found, count: lines.length })}</h1>
      <div className="sr-save">
        <span>{t.rich(isAll ? "seen" : "seenAtLeast", { fresh, when: () => <When at={seenAt} /> })}</span>
        {fresh > 0 && (
          <ActionForm {...words} action={seeThisList} className="inline">
            {one}
            <Button type="submit" tone="quiet">
              {t("see")}
            </Button>
          </ActionForm>
        )}
        <ActionForm {...words} action={dropThisList} className="inline">
          {one}
          <Button type="submit" tone="quiet">
            {t("drop")}
          </Button>
        </ActionForm>
      </div>
      <div className="sl-top">
        <SegmentedLinks
          label={t("show")}
          options={(["all", "found", "missing"] as const).map((show) => ({ href: address({ show }), label: t(`shows.${show}`), current: view.show === show }))}
        />
        <SegmentedLinks
          label={t("sort")}
          options={(["given", "most"] as const).map((sort) => ({ href: address({ sort }), label: t(`sorts.${sort}`), current: view.sort === sort }))}
        />
      </div>
      {rows.length > 0 ? <ListTable rows={rows} /> : <p className="muted">{t(`empty.${view.show === "found" ? "found" : "missing"}`)}</p>}
      {pages > 1 && (
        <nav className="pager" aria-label={search("pages")}>
          <span>{search("page", { page, pages })}</span>
          <span className="grow" />
          {page > 1 && (
            <LinkButton href={address({ page: page - 1 })} rel="prev">
              {search("previous")}
            </LinkButton>
          )}
          {page < pages && (
            <LinkButton href={address({ page: page + 1 })} rel="next">
              {search("next")}
            </LinkButton>
          )}
        </nav>
      )}
      <ExportLinks list="list" address={`/search/list?id=${id}`} />
      <ListForm action={changeThisList} words={words} list={{ id, lines }} />
    </Page>
  );
}
