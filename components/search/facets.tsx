import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { KindMark } from "@/components/ui/kind-mark";
import { evidenceKinds, evidenceStatuses } from "@/lib/evidence/schema";
import { searchAddress, toggled } from "@/lib/search/address";
import { type Question, searchTypes } from "@/lib/search/question";

type Facet = { key: string; href: string; label: ReactNode; count: number; chosen: boolean };

/** Names of what the facets count by id, as far as this reader may see them. */
export type FacetNames = Record<"investigation" | "company" | "source", { id: string; label: string }[]>;
type Counts = Record<"type" | "kind" | "status" | "investigationId" | "companyIds" | "sourceIds", Record<string, number>>;

function Group({ title, facets }: { title: string; facets: Facet[] }) {
  const t = useTranslations("search");
  if (!facets.some(({ count, chosen }) => count > 0 || chosen)) return null;
  return (
    <section className="fc">
      <h2>{title}</h2>
      <ul>
        {facets.map(({ key, href, label, count, chosen }) => (
          <li key={key}>
            <a href={href} aria-current={chosen ? "true" : undefined} className={count === 0 && !chosen ? "zero" : undefined}>
              <span className="tick" aria-hidden />
              {label}
              <span className="n">
                {count}
                {chosen && <span className="sr"> {t("chosen")}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Filters as links with counts; on a narrow screen a sheet that one button opens. */
export function SearchFacets({ asked, counts, names }: { asked: Question; counts: Counts; names: FacetNames }) {
  const t = useTranslations("search");
  const kinds = useTranslations("kinds.names");
  const statuses = useTranslations("common.status");
  const active = asked.type.length + asked.kind.length + asked.status.length + [asked.investigation, asked.company, asked.source].filter(Boolean).length;
  const byId = (name: keyof FacetNames, of: Record<string, number>): Facet[] =>
    names[name].map(({ id, label }) => ({ key: id, label: <bdi>{label}</bdi>, count: of[id] ?? 0, chosen: asked[name] === id, href: searchAddress({ ...asked, page: 1, [name]: asked[name] === id ? undefined : id }) }));

  return (
    <>
      <button type="button" className="btn ev-facets-open" popoverTarget="facets">
        <Icon name="funnel" small />
        {active ? t("filterCount", { count: active }) : t("filter")}
      </button>
      <div className="ev-facets" id="facets" popover="auto" role="group" aria-label={t("filter")}>
        <div className="ev-facets-head">
          <b>{t("filter")}</b>
          <button type="button" className="btn quiet" popoverTarget="facets" popoverTargetAction="hide">
            {t("close")}
          </button>
        </div>
        {active > 0 && (
          <p>
            <a className="link" href={searchAddress({ q: asked.q, sort: asked.sort })}>
              {t("clearFilters")}
            </a>
          </p>
        )}
        <Group title={t("facet.type")} facets={searchTypes.map((type) => ({ key: type, href: toggled(asked, "type", type), label: t(`types.${type}`), count: counts.type[type] ?? 0, chosen: asked.type.includes(type) }))} />
        <Group
          title={t("facet.kind")}
          facets={evidenceKinds.map((kind) => ({
            key: kind, href: toggled(asked, "kind", kind), count: counts.kind[kind] ?? 0, chosen: asked.kind.includes(kind),
            label: (
              <>
                <KindMark kind={kind} size="xs" /> {kinds(kind)}
              </>
            ),
          }))}
        />
        <Group title={t("facet.status")} facets={evidenceStatuses.map((status) => ({ key: status, href: toggled(asked, "status", status), label: statuses(status), count: counts.status[status] ?? 0, chosen: asked.status.includes(status) }))} />
        {names.investigation.length > 1 && <Group title={t("facet.investigation")} facets={byId("investigation", counts.investigationId)} />}
        <Group title={t("facet.company")} facets={byId("company", counts.companyIds)} />
        <Group title={t("facet.source")} facets={byId("source", counts.sourceIds)} />
      </div>
    </>
  );
}
