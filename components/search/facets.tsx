import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { KindMark } from "@/components/ui/kind-mark";
import { languages } from "@/lib/evidence/languages";
import { evidenceKinds, evidenceStatuses, meansUsed, sensitivities } from "@/lib/evidence/schema";
import { bare, type Chosen, narrowings, searchPath, toggled } from "@/lib/search/path";
import { type Filter, searchTypes } from "@/lib/search/schema";
import { MeasureFilters } from "./measures";

type Facet = { key: string; href: string; label: ReactNode; count: number; chosen: boolean };
type Counts = Record<Filter, Record<string, number>>;
/** What is counted by id, as far as this reader may see its name. */
type Names = Record<"investigation" | "company" | "source", { id: string; label: string }[]>;
/** Those of them that are a list of words. */
type Listed = Exclude<Filter, keyof Names>;
type Props = { asked: Chosen; counts: Counts; names: Names };

/** So many tags are offered: what is chosen, and the most frequent. */
const mostTags = 20;

/** Values of one filter with their counts: a click narrows the list, another takes it back. What finds nothing can be seen and not be clicked. */
function Group({ title, facets }: { title: string; facets: Facet[] }) {
  const t = useTranslations("search");
  if (!facets.some(({ count, chosen }) => count > 0 || chosen)) return null;
  return (
    <section className="fc">
      <h2>{title}</h2>
      <ul>
        {facets.map(({ key, href, label, count, chosen }) => (
          <li key={key}>
            {count === 0 && !chosen ? (
              <span className="zero">
                <span className="tick" aria-hidden />
                {label}
                <span className="n">0</span>
              </span>
            ) : (
              <a href={href} aria-current={chosen ? "true" : undefined}>
                <span className="tick" aria-hidden />
                {label}
                <span className="n">
                  {count}
                  {chosen && <span className="sr"> {t("chosen")}</span>}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All filters: beside the results, on a narrow screen a sheet that one button opens. Plain links, so that they work without a script. */
export function SearchFacets({ asked, counts, names }: Props) {
  const t = useTranslations("search");
  const kinds = useTranslations("kinds.names");
  const words = useTranslations("kinds");
  const statuses = useTranslations("common.status");
  const active = narrowings(asked);
  const listed = (name: Listed, values: readonly string[], label: (value: string) => ReactNode): Facet[] =>
    values.map((value) => ({
      key: value,
      href: toggled(asked, name, value),
      label: label(value),
      count: counts[name][value] ?? 0,
      chosen: (asked[name] as string[]).includes(value),
    }));
  const named = (name: keyof Names): Facet[] =>
    names[name].map(({ id, label }) => {
      const chosen = asked[name] === id;
      return {
        key: id,
        href: searchPath({ ...asked, page: 1, [name]: chosen ? undefined : id }),
        label: <bdi>{label}</bdi>,
        count: counts[name][id] ?? 0,
        chosen,
      };
    });
  /** Of long lists only what there is. */
  const found = (name: Listed, values: readonly string[], label: (value: string) => ReactNode) =>
    listed(name, values, label).filter(({ count, chosen }) => count > 0 || chosen);
  const tags = [...new Set([...asked.tag, ...Object.keys(counts.tag).toSorted((a, b) => counts.tag[b]! - counts.tag[a]! || a.localeCompare(b))])].slice(
    0,
    mostTags,
  );
  const levels = found("sensitivity", sensitivities, (level) => words(`sensitivities.${level}`));
  const years = [...new Set([...Object.keys(counts.year), ...asked.year])].toSorted().toReversed();
  const kindLabel = (kind: string) => (
    <>
      <KindMark kind={kind as (typeof evidenceKinds)[number]} size="xs" /> {kinds(kind)}
    </>
  );

  return (
    <div className="sr-facets" id="facets" popover="auto" role="group" aria-label={t("filter")}>
      <div className="head">
        <b>{t("filter")}</b>
        <button type="button" className="btn quiet" popoverTarget="facets" popoverTargetAction="hide">
          {t("close")}
        </button>
      </div>
      {active > 0 && (
        <p>
          <a className="link" href={searchPath(bare(asked))}>
            {t("clearFilters")}
          </a>
        </p>
      )}
      <Group title={t("facet.type")} facets={listed("type", searchTypes, (type) => t(`types.${type}`))} />
      <Group title={t("facet.kind")} facets={listed("kind", evidenceKinds, kindLabel)} />
      <Group title={t("facet.status")} facets={listed("status", evidenceStatuses, (status) => statuses(status))} />
      {names.investigation.length > 1 && <Group title={t("facet.investigation")} facets={named("investigation")} />}
      <Group title={t("facet.company")} facets={named("company")} />
      <Group title={t("facet.source")} facets={named("source")} />
      <Group title={t("facet.tag")} facets={found("tag", tags, (tag) => <bdi>{tag}</bdi>)} />
      <Group title={t("facet.year")} facets={listed("year", years, (year) => year)} />
      <Group title={t("facet.means")} facets={found("means", meansUsed, (means) => words(`means.${means}`))} />
      {levels.some(({ key }) => key !== "normal") && <Group title={t("facet.sensitivity")} facets={levels} />}
      <Group title={t("facet.language")} facets={found("language", languages, (language) => words(`languages.${language}`))} />
      <MeasureFilters asked={asked} />
    </div>
  );
}

/** What a narrow screen shows instead: the button of the sheet, and the types with their counts. */
export function FacetButtons({ asked, counts }: Pick<Props, "asked" | "counts">) {
  const t = useTranslations("search");
  const active = narrowings(asked);
  if (active === 0 && Object.keys(counts.type).length === 0) return null; // nothing to choose from
  return (
    <div className="sr-narrow">
      <button type="button" className="btn" popoverTarget="facets">
        <Icon name="funnel" small />
        {active ? t("filterCount", { count: active }) : t("filter")}
      </button>
      {searchTypes
        .filter((type) => counts.type[type] || asked.type.includes(type))
        .map((type) => (
          <a key={type} className="btn" href={toggled(asked, "type", type)} aria-current={asked.type.includes(type) ? "true" : undefined}>
            {t("typeCount", { type: t(`types.${type}`), count: counts.type[type] ?? 0 })}
          </a>
        ))}
    </div>
  );
}
