import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { formWords } from "@/components/access/form-words";
import { ChosenFilters } from "@/components/search/chosen";
import { EngineState } from "@/components/search/engine-state";
import { FacetButtons, SearchFacets } from "@/components/search/facets";
import { SearchField } from "@/components/search/field";
import { SearchHit } from "@/components/search/hit";
import { KeptSearches, SaveSearch } from "@/components/search/kept";
import { ResultKeys } from "@/components/search/keys";
import { spans } from "@/components/search/spans";
import { NothingFound } from "@/components/search/nothing";
import { Preview } from "@/components/search/preview";
import { LinkButton } from "@/components/ui/button";
import { ExportLinks } from "@/components/ui/export-links";
import { FormError } from "@/components/ui/note";
import { SegmentedLinks } from "@/components/ui/segmented";
import { askerGone } from "@/lib/access/doorway";
import type { Actor } from "@/lib/access/actor";
import { signedIn } from "@/lib/access/session";
import { evidenceByIds } from "@/lib/evidence/lines";
import { facetNames } from "@/lib/search/facet-names";
import { cutQuestion } from "@/lib/search/cut";
import { findRecords } from "@/lib/search/find";
import { searchHealth } from "@/lib/search/health";
import { mostNews } from "@/lib/search/news";
import { parametersOf, searchPath } from "@/lib/search/path";
import { filters, measureNames, type Question, question, questionIn, sorts } from "@/lib/search/schema";
import type { Term } from "@/lib/search/tokens";
import { inTurn, whereTooMany } from "@/lib/search/turn";
import { recentSearches, savedAs, savedSearches } from "@/lib/searches/queries";
import { canonical } from "@/lib/searches/schema";
import { dropThisSearch, forgetSearches, saveThisSearch, seeThisSearch } from "./actions";
import { insteadOf } from "./instead";
import { shownHits } from "./shown";
import "@/components/search/search.css";

/** Words as they are quoted, each once. */
const listOf = (terms: readonly Term[], separator: string) => [...new Set(terms.map(({ text }) => `“${text}”`))].join(separator);

export async function generateMetadata() {
  return { title: (await getTranslations("search"))("title") }; // never the question: the browser keeps titles
}

type Given = Record<string, string | string[] | undefined>;
const givenIn = (given: Given) => new URLSearchParams(Object.entries(given).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value])));

/** What a filter is called on the page, whose value in the address cannot be meant. */
function labelOf(name: string): string | undefined {
  const span = spans.find(({ from, to }) => name === from || name === to);
  if (span) return `measures.${span.of}`;
  if ((measureNames as string[]).includes(name)) return `measures.${name}`;
  return (filters as readonly string[]).includes(name) ? `facet.${name}` : undefined;
}

/** What is found, and where that is nothing what there is instead. */
async function lookFor(actor: Actor, asked: Question, parameters: string | undefined) {
  const began = performance.now();
  const work = async () => {
    const [result, health, saved] = await Promise.all([findRecords(actor, asked), searchHealth(actor), parameters ? savedAs(actor, parameters) : null]);
    const took = Math.max(1, Math.round(performance.now() - began));
    return { result, health, saved, took, instead: result.total === 0 ? await insteadOf(actor, asked) : undefined };
  };
  return inTurn(actor, work, { gone: askerGone() }).catch(whereTooMany);
}

/** Everything that the reader may see, by words and filters. All of it stands in the address. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<Given> }) {
  const actor = await signedIn();
  const t = await getTranslations("search");
  const parsed = questionIn(givenIn(await searchParams));
  const asked = parsed.success ? parsed.data : question.parse({});

  const wrong = parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path: [name] }) => String(name)))];
  const named = wrong.flatMap((name) => labelOf(name) ?? []).map((label) => t(label));

  const parameters = canonical(new URLSearchParams(parametersOf(asked)).toString());
  const crumbs = asked.q ? [{ label: t("title"), href: "/search" }, { label: <bdi>{asked.q}</bdi> }] : [{ label: t("title") }];
  const q = cutQuestion(asked.q);
  const found = await lookFor(actor, { ...asked, q }, parameters);
  if (found === "tooMany")
    return (
      <Page at="search" crumbs={crumbs} width="table" search={false}>
        <h1 className="sr">{t("title")}</h1>
        <SearchField asked={asked} scope={t("scope")} />
        <p className="sr-alike" role="status">
          {t("busy")}
        </p>
      </Page>
    );
  const { result, health, saved, took, instead } = found;
  const [lines, names, kept, acting] = await Promise.all([
    evidenceByIds(
      actor,
      result.hits.filter(({ type }) => type === "evidence").map(({ id }) => id),
    ),
    facetNames(actor, result.facets, asked),
    parameters ? undefined : Promise.all([recentSearches(actor), savedSearches(actor)]),
    formWords(),
  ]);
  const { password: _, ...words } = acting;
  const shown = await shownHits(result, lines, asked, saved?.news ?? []);
  const { pages } = result;
  const path = searchPath(asked);

  return (
    <Page
      at="search"
      crumbs={crumbs}
      width="table"
      search={false}
      sideLabel={t("preview")}
      side={
        shown.length > 0 && (
          <div key={path}>
            {shown.map(({ hit, preview }, index) => (
              <Preview key={hit.key} hit={hit} {...preview} shown={index === 0} />
            ))}
          </div>
        )
      }
    >
      <h1 className="sr">{t("title")}</h1>
      <SearchField asked={asked} scope={names.investigation.find(({ id }) => id === asked.investigation)?.label ?? t("scope")} />
      {!parsed.success && (
        <FormError>
          {t(wrong.includes("q") ? "problem.tooLong" : "problem.invalid")}
          {named.length > 0 && t("problem.which", { names: named.join(t("problem.and")) })}
        </FormError>
      )}
      <EngineState engine={result.engine} state={health.state} pending={health.pending} took={took} others={asked.q ? result.otherWords : []} />
      {q !== asked.q && <p className="sr-alike">{t("cut", { count: Array.from(q).length, end: Array.from(q).slice(-8).join("") })}</p>}
      {result.as !== "typed" && (
        <p className="sr-alike">
          {t(result.left.length ? "as.some" : `as.${result.as}`, {
            query: q,
            held: listOf(result.sought.terms, t("engine.separator")),
            left: listOf(result.left, t("engine.separator")),
          })}
        </p>
      )}
      <p className="sr" role="status">
        {t("count", { count: result.total })}
      </p>
      {parameters && (
        <SaveSearch query={parameters} saved={saved} most={mostNews} acts={{ save: saveThisSearch, see: seeThisSearch, drop: dropThisSearch }} words={words} />
      )}
      {!parameters && (
        <p className="sr-list">
          <LinkButton href="/search/list" tone="quiet" icon="list-checks">
            {t("list.link")}
          </LinkButton>
        </p>
      )}
      {kept && <KeptSearches recent={kept[0]} saved={kept[1]} most={mostNews} forget={forgetSearches} words={words} />}
      <div className="sr-cols">
        <SearchFacets asked={asked} counts={result.facets} names={names} total={result.total} />
        <section aria-labelledby="found" key={path}>
          <div className="sr-top">
            <h2 id="found">{t("count", { count: result.total })}</h2>
            {result.total > 0 && <span>{t(asked.q && asked.sort === "relevance" ? "order" : "orderRecent")}</span>}
            {asked.q && shown.length > 1 && (
              <SegmentedLinks
                label={t("sort")}
                options={sorts.map((sort) => ({ href: searchPath({ ...asked, sort, page: 1 }), label: t(`sorts.${sort}`), current: asked.sort === sort }))}
              />
            )}
          </div>
          <FacetButtons asked={asked} counts={result.facets} />
          <ChosenFilters asked={asked} names={names} />
          {instead && <NothingFound {...instead} />}
          <ol>
            {shown.map(({ hit }, index) => (
              <SearchHit key={hit.key} hit={hit} selected={index === 0} />
            ))}
          </ol>
          {pages > 1 && (
            <nav className="pager" aria-label={t("pages")}>
              <span>{t("page", { page: asked.page, pages })}</span>
              <span className="grow" />
              {asked.page > 1 && (
                <LinkButton href={searchPath({ ...asked, page: asked.page - 1 })} rel="prev">
                  {t("previous")}
                </LinkButton>
              )}
              {asked.page < pages && (
                <LinkButton href={searchPath({ ...asked, page: asked.page + 1 })} rel="next">
                  {t("next")}
                </LinkButton>
              )}
            </nav>
          )}
          {shown.length > 0 && <ExportLinks list="search" address={searchPath({ ...asked, page: 1 })} />}
          {shown.length > 0 && (
            <p className="sr-keys" aria-hidden>
              <span>
                <kbd>↑</kbd> <kbd>↓</kbd> {t("keys.move")}
              </span>
              <span>
                <kbd>↵</kbd> {t("keys.open")}
              </span>
              <span>
                <kbd data-key="C" /> {t("keys.copy")}
              </span>
            </p>
          )}
          <ResultKeys />
        </section>
      </div>
    </Page>
  );
}
