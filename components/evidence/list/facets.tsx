import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { KindMark } from "@/components/ui/kind-mark";
import { type EvidenceFilter, listAddress, toggled } from "@/lib/evidence/filter";
import type { countEvidence, filterChoices } from "@/lib/evidence/choices";
import { evidenceKinds, evidenceStatuses, sensitivities } from "@/lib/evidence/schema";
import { Count } from "@/components/ui/count";

type Facet = { key: string; href: string; label: ReactNode; count: number; chosen: boolean };

/** Values of one filter as links with their counts: a click narrows the list, another takes it back. */
function Group({ title, facets }: { title: string; facets: Facet[] }) {
  const t = useTranslations("evidence.list");
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
                <Count of={count} />
                {chosen && <span className="sr"> {t("chosen")}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything that is not asked by this form and has to stay in the address. */
function Kept({ filter: { kind, status, sensitivity, tag, sort, investigation, author, reporter } }: { filter: EvidenceFilter }) {
  const one = Object.entries({ investigation, author, reporter, tag, sort: sort === "recent" ? undefined : sort }).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  );
  const many = [
    ...kind.map((value) => ["kind", value] as const),
    ...status.map((value) => ["status", value] as const),
    ...sensitivity.map((value) => ["sensitivity", value] as const),
  ];
  return [...one, ...many].map(([name, value]) => <input key={`${name}-${value}`} type="hidden" name={name} value={value} />);
}

/** All filters of the list: beside it, on a narrow screen a sheet that one button opens. Plain links and one plain form. */
export function Facets({
  filter,
  counts,
  choices,
}: {
  filter: EvidenceFilter;
  counts: Awaited<ReturnType<typeof countEvidence>>;
  choices: Awaited<ReturnType<typeof filterChoices>>;
}) {
  const t = useTranslations("evidence.list");
  const names = useTranslations("kinds.names");
  const statuses = useTranslations("common.status");
  const levels = useTranslations("kinds.sensitivities");
  const { investigation, author, tag } = filter;
  const base = { ...filter, after: undefined };
  const active =
    filter.kind.length +
    filter.status.length +
    filter.sensitivity.length +
    [investigation, author, tag, filter.company, filter.source, filter.reporter].filter(Boolean).length;
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
            <a className="link" href={listAddress({ sort: filter.sort })}>
              {t("clear")}
            </a>
          </p>
        )}
        <Group
          title={t("kind")}
          facets={evidenceKinds.map((kind) => ({
            key: kind,
            href: toggled(filter, "kind", kind),
            count: counts.kind[kind] ?? 0,
            chosen: filter.kind.includes(kind),
            label: (
              <>
                <KindMark kind={kind} size="xs" /> {names(kind)}
              </>
            ),
          }))}
        />
        <Group
          title={t("status")}
          facets={evidenceStatuses.map((status) => ({
            key: status,
            href: toggled(filter, "status", status),
            label: statuses(status),
            count: counts.status[status] ?? 0,
            chosen: filter.status.includes(status),
          }))}
        />
        {counts.tags.length > 0 && (
          <Group
            title={t("tag")}
            facets={counts.tags.map(({ id, name, code, count }) => ({
              key: id,
              href: listAddress({ ...base, tag: tag === id ? undefined : id }),
              label: choices.investigations.length > 1 && !investigation ? `${name} · ${code}` : name,
              count,
              chosen: tag === id,
            }))}
          />
        )}
        <Group
          title={t("sensitivity")}
          facets={sensitivities.map((level) => ({
            key: level,
            href: toggled(filter, "sensitivity", level),
            label: levels(level),
            count: counts.sensitivity[level] ?? 0,
            chosen: filter.sensitivity.includes(level),
          }))}
        />
        <Group
          title={t("whose")}
          facets={[
            { key: "me", href: listAddress({ ...base, author: author ? undefined : "me" }), label: t("mine"), count: counts.mine, chosen: author === "me" },
          ]}
        />
        {choices.investigations.length > 1 && (
          <Group
            title={t("investigation")}
            facets={choices.investigations.map(({ id, title }) => ({
              key: id,
              href: listAddress({ ...base, investigation: investigation === id ? undefined : id }),
              label: title,
              count: counts.investigation[id] ?? 0,
              chosen: investigation === id,
            }))}
          />
        )}
        {choices.companies.length + choices.sources.length > 0 && (
          <form className="fc" action="/evidence">
            <Kept filter={filter} />
            {choices.companies.length > 0 && (
              <SelectField id="company" name="company" label={t("company")} empty={t("any")} options={choices.companies} defaultValue={filter.company ?? ""} />
            )}
            {choices.sources.length > 0 && (
              <SelectField id="source" name="source" label={t("source")} empty={t("any")} options={choices.sources} defaultValue={filter.source ?? ""} />
            )}
            <Button type="submit">{t("apply")}</Button>
          </form>
        )}
      </div>
    </>
  );
}
