import { getTranslations } from "next-intl/server";
import { factsShown, openFacts, ProfileFacts } from "@/components/companies/profile-facts";
import { SourcesSection } from "@/components/companies/sources";
import { History } from "@/components/custody/history";
import { EvidenceByKind } from "@/components/evidence/list/by-kind";
import { When } from "@/components/evidence/when";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { KindMark } from "@/components/ui/kind-mark";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { companyEvidence, companySources } from "@/lib/companies/queries";
import { kinds } from "@/lib/evidence/kinds/registry";
import { evidenceByIds } from "@/lib/evidence/queries";
import { Page } from "../../frame";
import { historyPage } from "../../history-page";
import { foundCompany } from "./found";
import "@/components/companies/companies.css";
import "@/components/evidence/list/list.css";

export async function generateMetadata() {
  return { title: (await getTranslations("companies"))("company") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everything that the reader's investigations know of a company: what each says of it, what touches it and how, who speaks of it. */
export default async function CompanyPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const { id, profiles } = await foundCompany(actor, (await params).id);
  const [t, roles, words, touching, sources, history] = await Promise.all([
    getTranslations("companies"),
    getTranslations("evidence.companyRoles"),
    getTranslations("kinds"),
    companyEvidence(actor, id),
    companySources(actor, id),
    historyPage(actor, id, `/companies/${id}`, await searchParams),
  ]);
  const lines = new Map(
    (
      await evidenceByIds(
        actor,
        touching.pieces.map((piece) => piece.id),
      )
    ).map((line) => [line.id, line]),
  );
  const [first, ...others] = profiles;
  if (!first) return null;
  const may = writable(actor);
  const editable = (investigationId: string) => may.includes(investigationId) && `/companies/${id}/edit?investigation=${investigationId}`;
  const known = new Set(profiles.map(({ investigationId }) => investigationId));
  const names = [...new Set(profiles.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]))].filter((name) => name !== first.name);
  const total = Object.values(touching.counts).reduce((sum, count) => sum + count, 0);
  const codeOf = new Map(profiles.map(({ investigationId, investigation }) => [investigationId, investigation.code]));
  const edit = others.length === 0 && editable(first.investigationId);

  return (
    <Page
      at="companies"
      crumbs={[{ label: t("title"), href: "/companies" }, { label: first.name }]}
      sideLabel={t("side")}
      side={<SourcesSection sources={sources} several={profiles.length > 1} />}
    >
      <header className="rec-head">
        <div className="over">
          <KindMark kind="company" size="l" />
          <b>{t("company")}</b>
          <span>{profiles.map(({ investigation }) => investigation.code).join(" · ")}</span>
        </div>
        <h1>
          <bdi>{first.name}</bdi>
        </h1>
        {names.length > 0 && <p className="fact">{t("page.short", { names: names.join(t("listSeparator")) })}</p>}
        <div className="meta">{others.length ? <span>{t("page.knownIn", { count: profiles.length })}</span> : <Dates profile={first} />}</div>
        <div className="acts sub-top">
          {edit && (
            <LinkButton href={edit} icon="pen-line" shortcut="E">
              {t("page.edit")}
            </LinkButton>
          )}
          {may.some((investigation) => !known.has(investigation)) && (
            <LinkButton href={`/companies/new?company=${id}`} tone="quiet" icon="plus">
              {t("page.alsoHere")}
            </LinkButton>
          )}
        </div>
      </header>
      {profiles.map((profile) => {
        const edits = others.length > 0 && editable(profile.investigationId);
        return (
          <Section
            key={profile.investigationId}
            title={others.length ? t("page.factsOf", { investigation: profile.investigation.title }) : t("page.facts")}
            count={t("page.factsCount", { count: factsShown, open: openFacts(profile) })}
            remark={
              edits ? (
                <a className="link" href={edits}>
                  {t("page.edit")}
                </a>
              ) : undefined
            }
          >
            {others.length > 0 && (
              <p className="soft">
                <b>
                  <bdi>{profile.name}</bdi>
                </b>
              </p>
            )}
            <ProfileFacts profile={profile} />
            {others.length > 0 && (
              <div className="meta">
                <Dates profile={profile} />
              </div>
            )}
          </Section>
        );
      })}
      <Section
        title={t("page.evidence")}
        count={t("page.evidenceCount", { count: total })}
        remark={total > 1 ? t("page.evidenceOrder") : undefined}
        id="evidence"
      >
        {total === 0 && <Empty title={t("page.noEvidence")}>{t(may.some((one) => known.has(one)) ? "page.noEvidenceWrite" : "page.noEvidenceRead")}</Empty>}
        <EvidenceByKind
          pieces={touching.pieces.flatMap(({ id: piece, roles: own }) => {
            const line = lines.get(piece);
            const said = own.filter((role) => role !== "mentioned" || own.length === 1).map((role) => roles(role));
            return line ? [{ line, summary: kinds[line.kind].summary(line.facts, words), more: <b className="soft">{said.join(t("listSeparator"))}</b> }] : [];
          })}
          counts={touching.counts}
          href={(kind) => ({ address: `/evidence?company=${id}&kind=${kind}`, words: t("page.allOfKind", { count: touching.counts[kind] ?? 0 }) })}
        />
        {touching.withdrawn > 0 && (
          <p className="sub sub-top">
            <a className="t" href={`/evidence?company=${id}&status=withdrawn`}>
              {t("page.withdrawn", { count: touching.withdrawn })}
            </a>
          </p>
        )}
      </Section>
      <Section title={t("page.history")} count={t("page.historyCount", { count: history.total })} id="history">
        <History told={history.told.map((one) => ({ ...one, where: others.length ? codeOf.get(one.entry.investigationId ?? "") : undefined }))} />
        <Pager first={history.first} next={history.next} />
      </Section>
    </Page>
  );
}

async function Dates({ profile: { createdAt, updatedAt, version } }: { profile: { createdAt: Date; updatedAt: Date; version: number } }) {
  const t = await getTranslations("companies.page");
  return (
    <>
      <span>{t.rich("recorded", { at: () => <When at={createdAt} /> })}</span>
      {version > 1 && <span>{t.rich("updated", { at: () => <When at={updatedAt} /> })}</span>}
      <span>{t("version", { version })}</span>
    </>
  );
}
