import { getFormatter, getTranslations } from "next-intl/server";
import { ClaimList } from "@/components/claims/list";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { claimFilter, claimsAddress } from "@/lib/claims/filter";
import { listClaims } from "@/lib/claims/queries";
import { claimFlags } from "@/lib/claims/rules";
import { listInvestigations } from "@/lib/investigations/queries";
import { Page } from "../frame";
import "@/components/claims/claims.css";
import "@/components/companies/companies.css";

export async function generateMetadata() {
  return { title: (await getTranslations("claims"))("title") };
}

const standings = ["cleared", "open", "withdrawn"] as const;

/** The sentences that somebody wants to publish. Filters and page stand in the address. */
export default async function ClaimsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await signedIn();
  const filter = claimFilter.parse(await searchParams);
  const { investigation, flag, standing, after } = filter;
  const [t, format, { total, flags, lines, next }, investigations] = await Promise.all([
    getTranslations("claims"),
    getFormatter(),
    listClaims(actor, filter),
    listInvestigations(actor),
  ]);
  const writes = writable(actor);
  const here = (more: Partial<typeof filter>) => claimsAddress({ ...filter, after: undefined, ...more });
  const narrowed = Boolean(flag || standing || investigation);

  return (
    <Page at="claims" crumbs={[{ label: t("title") }]} width="table">
      <h1 className="h">{t("title")}</h1>
      <p className="soft">{t("lead")}</p>
      <div className="list-top">
        {investigations.length > 1 && (
          <SegmentedLinks
            label={t("list.investigation")}
            options={[
              { href: here({ investigation: undefined }), label: t("list.all"), current: !investigation },
              ...investigations.map(({ id, title }) => ({ href: here({ investigation: id }), label: title, current: investigation === id })),
            ]}
          />
        )}
        <SegmentedLinks
          label={t("list.standing")}
          options={[
            { href: here({ standing: undefined }), label: t("list.standings.any"), current: !standing },
            ...standings.map((one) => ({ href: here({ standing: one }), label: t(`list.standings.${one}`), current: standing === one })),
          ]}
        />
        <span className="grow" />
        {writes.length > 0 && (
          <LinkButton href={`/claims/new${investigation && writes.includes(investigation) ? `?investigation=${investigation}` : ""}`} icon="plus">
            {t("list.add")}
          </LinkButton>
        )}
      </div>
      <div className="claim-filter">
        <SegmentedLinks
          label={t("list.flag")}
          options={[
            { href: here({ flag: undefined }), label: t("list.anyFlag"), current: !flag },
            ...claimFlags.map((one) => ({ href: here({ flag: one }), label: `${t(`flags.${one}`)} ${format.number(flags[one])}`, current: flag === one })),
          ]}
        />
      </div>
      <Section title={t("title")} count={t("list.count", { count: total })}>
        {lines.length > 0 ? (
          <ClaimList claims={lines} several={investigations.length > 1} />
        ) : (
          <Empty title={t(narrowed ? "list.notFound" : "list.nothing")}>
            {narrowed ? <a href="/claims">{t("list.wider")}</a> : t(writes.length ? "list.nothingHint" : "list.nothingRead")}
          </Empty>
        )}
        {total > 0 && <ExportLinks list="claims" address={here({})} />}
        <Pager first={after ? here({}) : undefined} next={next ? here({ after: next }) : undefined}>
          {t("list.shown", { shown: lines.length, total })}
        </Pager>
      </Section>
    </Page>
  );
}
