import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CompanyChoice } from "@/components/comparison/companies";
import { Bars, Hatch } from "@/components/comparison/chart";
import { AmountSpan } from "@/components/evidence/amount-span";
import { KindRows } from "@/components/comparison/table";
import { Comparable } from "@/components/comparison/verdict";
import { ExportLinks } from "@/components/ui/export-links";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { Section, SideSection } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { signedIn } from "@/lib/access/session";
import { comparisonAddress, comparisonFilter } from "@/lib/comparison/filter";
import { comparableKinds, compareEvidence } from "@/lib/comparison/queries";
import { tableOf } from "@/lib/comparison/table";
import { listInvestigations } from "@/lib/investigations/queries";
import { Page } from "../frame";
import "@/components/comparison/comparison.css";

export async function generateMetadata() {
  return { title: (await getTranslations("compare"))("title") };
}

const looks = ["rule", "told", "derived", "open"] as const;

/** The companies of an investigation side by side, kind by kind, over what the reader may see. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await signedIn();
  const filter = comparisonFilter.parse(await searchParams);
  const [t, words, investigations] = await Promise.all([getTranslations("compare"), getTranslations("kinds"), listInvestigations(actor)]);
  const investigation = filter.investigation ?? investigations[0]?.id;
  const crumbs = [{ label: t("title") }];
  if (!investigation)
    return (
      <Page at="companies" crumbs={crumbs} width="table">
        <h1 className="h">{t("title")}</h1>
        <Empty title={t("noInvestigation")}>{null}</Empty>
      </Page>
    );
  const found = await compareEvidence(actor, { ...filter, investigation });
  if (!found) notFound();
  const { companies, offered, total, lines } = found;
  const table = tableOf(found, words);
  // What was chosen for whoever came from a company is from now on what they chose.
  const company = filter.beside === undefined ? filter.company : companies.map(({ id }) => id);
  const here = (more: Partial<typeof filter>) => comparisonAddress({ kind: filter.kind, company, investigation, ...more });
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  const charts = table.flatMap((kind) => kind.charts);

  return (
    <Page
      at="companies"
      crumbs={[{ label: found.investigation.title, href: `/investigations/${investigation}` }, ...crumbs]}
      width="table"
      sideLabel={t("side")}
      side={
        <SideSection title={t("side")}>
          <ul className="cmp-key">
            {looks.map((look) => (
              <li key={look}>
                <svg className={`cmp-plot ${look}`} width="44" height="18" aria-hidden="true">
                  <rect x="1" y="2" width="42" height="14" fill={look === "open" ? "url(#cmp-hatch)" : undefined} />
                </svg>
                {t(`key.${look}`)}
              </li>
            ))}
            <li>
              <AmountSpan min="4" end={10} />
              {t("key.openEnd")}
            </li>
          </ul>
        </SideSection>
      }
    >
      <Hatch />
      <h1 className="h">{t("of", { investigation: found.investigation.title })}</h1>
      <p className="soft cmp-lead">{t("lead", { companies: companies.length, pieces: lines.length })}</p>
      {investigations.length > 1 && (
        <SegmentedLinks
          label={t("investigation")}
          options={investigations.map(({ id, title }) => ({
            href: comparisonAddress({ investigation: id, kind: filter.kind }),
            label: title,
            current: id === investigation,
          }))}
        />
      )}
      <nav className="cmp-pick" aria-label={t("kinds")}>
        <span>{t("kinds")}</span>
        <a className="btn" href={here({ kind: [] })} aria-current={filter.kind.length === 0 ? "true" : undefined}>
          {t("all")}
        </a>
        {comparableKinds.map((kind) => (
          <a key={kind} className="btn" href={here({ kind: [kind] })} aria-current={filter.kind.includes(kind) ? "true" : undefined}>
            {words(`names.${kind}`)}
          </a>
        ))}
      </nav>
      {offered.length > 1 && (
        <CompanyChoice
          offered={offered}
          shown={companies.map(({ id }) => id)}
          here={(chosen) => here({ company: chosen })}
          all={company.length > 0 ? here({ company: [] }) : undefined}
          kept={[["investigation", investigation], ...filter.kind.map((kind): [string, string] => ["kind", kind])]}
        />
      )}
      <ExportLinks list="comparison" address={here({})} />
      {total > lines.length && <Note tone="warn">{t("cut", { shown: lines.length, total })}</Note>}
      {offered.length === 1 && <Note>{t("one")}</Note>}
      {table.length === 0 && (
        <Empty title={t("nothingTitle")}>
          {t("nothing")} <a href={comparisonAddress({ investigation })}>{t("widen")}</a>
        </Empty>
      )}
      {charts.length > 0 && (
        <Section title={t("glance")} remark={t("glanceRemark")}>
          <div className="cmp-charts">
            {charts.map((chart) => (
              <Bars key={chart.scale} chart={chart} names={names} />
            ))}
          </div>
        </Section>
      )}
      {table.length > 0 && <Comparable table={table} />}
      {table.map((kind) => (
        <Section key={kind.kind} title={words(`names.${kind.kind}`)} count={t("columns", { count: kind.rows.length })} id={kind.kind}>
          <KindRows kind={kind} caption={`${t("table")} · ${words(`names.${kind.kind}`)}`} />
        </Section>
      ))}
    </Page>
  );
}
