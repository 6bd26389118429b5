import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { languages } from "@/lib/evidence/languages";
import { evidenceKinds, evidenceStatuses, meansUsed, sensitivities } from "@/lib/evidence/schema";
import { bare, type Chosen, narrowings, searchPath, toggled } from "@/lib/search/path";
import { type Filter, searchTypes, traitNames, traits } from "@/lib/search/schema";
import { MeasureFilters } from "./measures";
import { type Listed, type Names, useFilterWords } from "./words";
import { Count } from "@/components/ui/count";

type Facet = { key: string; href: string; label: ReactNode; count: number; chosen: boolean };
type Counts = Record<Filter, Record<string, number>>;
type Props = { asked: Chosen; counts: Counts; names: Names; total: number };

/** So many tags and lines of business are offered. */
const mostWritten = 20;

type Values = { name: Filter; facets: Facet[] };
/** Whether there is anything to choose. */
const isOffered = ({ facets }: Values) => facets.some(({ count, chosen }) => count > 0 || chosen);

/** Values of one filter with their counts: a click narrows the list, another takes it back. What finds nothing can be seen and not be clicked. */
function Group({ name, facets }: Values) {
  const t = useTranslations("search");
  return (
    <section className="fc">
      <h2>{t(`facet.${name}`)}</h2>
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
                  <Count of={count} />
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

const groups = (values: readonly Values[]) => values.filter(isOffered).map((one) => <Group key={one.name} {...one} />);

/** All filters: beside the results, on a narrow screen a sheet that one button opens. Plain links, so that they work without a script. */
export function SearchFacets({ asked, counts, names, total }: Props) {
  const t = useTranslations("search");
  const words = useFilterWords();
  const active = narrowings(asked);
  const listed = (name: Listed, values: readonly string[]): Facet[] =>
    values.map((value) => ({
      key: value,
      href: toggled(asked, name, value),
      label: words(name, value),
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
  const found = (name: Listed, values: readonly string[]) => listed(name, values).filter(({ count, chosen }) => count > 0 || chosen);
  /** What people wrote: what is chosen, and the most frequent. */
  const written = (name: "tag" | "business") => {
    const frequent = Object.keys(counts[name]).toSorted((a, b) => counts[name][b]! - counts[name][a]! || a.localeCompare(b));
    return found(name, [...new Set([...asked[name], ...frequent])].slice(0, mostWritten));
  };
  const levels = found("sensitivity", sensitivities);
  const years = [...new Set([...Object.keys(counts.year), ...asked.year])].toSorted().toReversed();

  /** What narrows further is folded away: all of it open was three times as long as the results. */
  const further: Values[] = [
    { name: "tag", facets: written("tag") },
    { name: "year", facets: listed("year", years) },
    { name: "means", facets: found("means", meansUsed) },
    { name: "sensitivity", facets: levels.some(({ key }) => key !== "normal") ? levels : [] },
    { name: "language", facets: found("language", languages) },
    ...traitNames.map((name) => ({ name, facets: found(name, traits[name]) })),
    { name: "business", facets: written("business") },
  ];
  const more = further.filter(isOffered);

  return (
    <div className="sr-facets" id="facets" popover="auto" role="group" aria-label={t("filter")}>
      <div className="head">
        <b>{t("filter")}</b>
        <button type="button" className="btn quiet" popoverTarget="facets" popoverTargetAction="hide">
          {t("see", { count: total })}
        </button>
      </div>
      {active > 0 && (
        <p>
          <a className="link" href={searchPath(bare(asked))}>
            {t("clearFilters")}
          </a>
        </p>
      )}
      {groups([
        { name: "type", facets: listed("type", searchTypes) },
        { name: "kind", facets: listed("kind", evidenceKinds) },
        { name: "status", facets: listed("status", evidenceStatuses) },
        { name: "investigation", facets: names.investigation.length > 1 ? named("investigation") : [] },
        { name: "company", facets: named("company") },
        { name: "source", facets: named("source") },
      ])}
      {more.length > 0 && (
        <details className="fc more" open={more.some(({ facets }) => facets.some(({ chosen }) => chosen))}>
          <summary>{t("moreFilters")}</summary>
          {groups(more)}
        </details>
      )}
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
