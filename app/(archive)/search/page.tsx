import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { factsOf } from "@/app/(archive)/evidence/facts";
import { FactValue } from "@/components/evidence/fact-value";
import { SearchFacets } from "@/components/search/facets";
import { SearchHit } from "@/components/search/hit";
import { Button, LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { EngineLine } from "@/components/ui/engine-line";
import { Fact, Facts } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import { KindMark } from "@/components/ui/kind-mark";
import { SegmentedLinks } from "@/components/ui/segmented";
import { signedIn } from "@/lib/access/session";
import { findEvidence } from "@/lib/evidence/queries";
import { searchAddress } from "@/lib/search/address";
import { pageSize } from "@/lib/search/engine";
import { facetNames } from "@/lib/search/facet-names";
import { findRecords } from "@/lib/search/find";
import { otherWordsFor } from "@/lib/search/glossary";
import { searchHealth } from "@/lib/search/health";
import { question, questionIn, sorts } from "@/lib/search/question";
import { shownHits } from "./shown";
import "@/components/evidence/list/list.css";
import "./search.css";

export async function generateMetadata() {
  const t = await getTranslations("search");
  return { title: t("title") }; // never the question: it would stand in the history of the browser by name
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const parametersOf = (given: Record<string, string | string[] | undefined>) => new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((one) => [name, one]))));

export default async function SearchPage({ searchParams }: Props) {
  const actor = await signedIn();
  const t = await getTranslations("search");
  const given = parametersOf(await searchParams);
  const parsed = questionIn(given);
  const asked = parsed.success ? parsed.data : question.parse({});
  const began = performance.now();
  const [result, health] = await Promise.all([findRecords(actor, asked), searchHealth()]);
  const took = Math.max(1, Math.round(performance.now() - began));
  const [hits, names] = await Promise.all([shownHits(result.hits, asked), facetNames(actor, result.facets)]);

  const selected = hits.find(({ id }) => id === given.get("sel")) ?? hits[0];
  const view = selected && result.hits.some(({ type, id }) => type === "evidence" && id === selected.id) ? await findEvidence(actor, selected.id) : null;
  const facts = view && (await factsOf(view));
  const also = asked.q ? otherWordsFor(asked.q) : [];
  const pages = Math.ceil(result.total / pageSize);
  const filtered = asked.type.length + asked.kind.length + asked.status.length > 0 || asked.investigation || asked.company || asked.source;

  return (
    <Page
      at="search"
      crumbs={[{ label: t("title") }]}
      width="table"
      search={false}
      sideLabel={t("preview")}
      side={
        selected && (
          <section className="pv">
            <div className="row">
              <KindMark kind={selected.seal} status={selected.status} size="m" />
              <span className="x">{selected.word}</span>
              <a className="link" href={selected.href}>
                {t("open")}
              </a>
            </div>
            <h3>
              <bdi>{selected.title}</bdi>
            </h3>
            <p className="soft">{selected.summary}</p>
            {facts && (
              <Facts>
                {facts.listed.slice(0, 14).map((fact) => (
                  <Fact key={fact.name} label={fact.label}>
                    <FactValue fact={fact} />
                  </Fact>
                ))}
              </Facts>
            )}
          </section>
        )
      }
    >
      <h1 className="sr">{t("title")}</h1>
      <form action="/search" role="search" className="qbar">
        <Icon name="search" />
        <input type="search" name="q" defaultValue={asked.q} aria-label={t("field")} placeholder={t("placeholder")} maxLength={1000} aria-keyshortcuts="/" autoComplete="off" enterKeyHint="search" />
        <span className="muted hide-s">{t("scope")}</span>
        {(["type", "kind", "status"] as const).flatMap((name) => asked[name].map((value) => <input key={`${name}-${value}`} type="hidden" name={name} value={value} />))}
        {(["investigation", "company", "source"] as const).map((name) => asked[name] && <input key={name} type="hidden" name={name} value={asked[name]} />)}
        <Button type="submit" tone="quiet">
          {t("go")}
        </Button>
      </form>
      <div className="search-state">
        <EngineLine well={result.engine === "meilisearch"}>{result.engine === "meilisearch" ? t("engine.normal", { ms: took }) : t("engine.simple")}</EngineLine>
        <span>{health.pending ? t("engine.pending", { count: health.pending }) : t("engine.current")}</span>
      </div>
      {!parsed.success && <p className="err">{t("tooLong")}</p>}
      {also.length > 0 && (
        <p className="also">{t("also", { words: also.join("、") })}</p>
      )}
      <div className="ev-cols">
        <SearchFacets asked={asked} counts={result.facets} names={names} />
        <section aria-label={t("results")}>
          <div className="ev-top">
            <h2>{t("count", { count: result.total })}</h2>
            <span>{asked.sort === "recent" || !asked.q ? t("orderRecent") : t("order")}</span>
            {asked.q && <SegmentedLinks label={t("sort")} options={sorts.map((sort) => ({ href: searchAddress({ ...asked, sort, page: 1 }), label: t(`sorts.${sort}`), current: asked.sort === sort }))} />}
          </div>
          {hits.length === 0 && (
            <div className="ev-empty">
              <Empty title={asked.q ? t(filtered ? "nothingFiltered" : "nothing", { query: asked.q }) : t("start")}>
                {t("nothingHint")} <a className="link" href="/evidence">{t("seeEvidence")}</a> · <a className="link" href="/evidence?kind=callQuota">{t("seeQuotas")}</a> · <a className="link" href="/evidence?kind=priceList">{t("seePrices")}</a>
              </Empty>
            </div>
          )}
          <ol className="hits">
            {hits.map((hit) => (
              <SearchHit key={`${hit.seal}-${hit.id}-${hit.about}`} hit={hit} selected={hit === selected} />
            ))}
          </ol>
          {pages > 1 && (
            <nav className="pager" aria-label={t("results")}>
              <span>{t("page", { page: asked.page, pages })}</span>
              <span className="grow" />
              {asked.page > 1 && <LinkButton href={searchAddress({ ...asked, page: asked.page - 1 })} rel="prev">{t("previous")}</LinkButton>}
              {asked.page < pages && <LinkButton href={searchAddress({ ...asked, page: asked.page + 1 })} rel="next">{t("next")}</LinkButton>}
            </nav>
          )}
        </section>
      </div>
    </Page>
  );
}
