import { getTranslations } from "next-intl/server";
import { after } from "next/server";
import { ComparisonQuestions } from "@/components/comparison/questions";
import { ChangesByDay } from "@/components/desk/changes";
import { GapList, StillCounting } from "@/components/desk/gaps";
import { KindTable } from "@/components/desk/kind-table";
import { MembersSection } from "@/components/desk/members";
import { StandingSection } from "@/components/desk/standing";
import { When } from "@/components/evidence/when";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { claimsAddress } from "@/lib/claims/filter";
import { comparisonAddress } from "@/lib/comparison/filter";
import { changesFor } from "@/lib/desk/latest";
import { countByKindAndStatus, standing } from "@/lib/desk/queries";
import { getInvestigation, listMembers } from "@/lib/investigations/queries";
import { networkAddress } from "@/lib/network/filter";
import { timelineAddress } from "@/lib/timeline/filter";
import { Page } from "../../frame";
import { gapsIn } from "../../gaps";
import { tellSittings } from "../../told";
import "@/components/comparison/comparison.css";
import "@/components/desk/desk.css";

export async function generateMetadata() {
  return { title: (await getTranslations("desk.investigations"))("name") };
}

const gapsShown = 20;
const changesShown = 12;

/** One investigation: who works in it, what it holds, what is missing in that, what changed. */
export default async function InvestigationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await signedIn();
  const { id, code, title, role, openedBy, createdAt } = await getInvestigation(actor, (await params).id);
  const scope = { investigation: id };
  const [t, compare, timeline, network, imports, exporting, roles, members, counts, gaps, { changes }, stands] = await Promise.all([
    getTranslations("desk"),
    getTranslations("compare"),
    getTranslations("timeline"),
    getTranslations("network"),
    getTranslations("import"),
    getTranslations("investigations.export"),
    getTranslations("investigations.roles"),
    listMembers(actor, id),
    countByKindAndStatus(actor, scope),
    gapsIn(actor, scope, gapsShown, after),
    changesFor(actor, scope),
    standing(actor, scope),
  ]);
  const told = await tellSittings(changes, changesShown);
  const writes = role === "lead" || role === "reporter";
  const now = new Date();

  return (
    <Page
      at="investigations"
      crumbs={[{ label: t("investigations.title"), href: "/investigations" }, { label: title }]}
      log={false}
      sideLabel={t("investigation.side")}
      side={
        <>
          <MembersSection members={members} href={`/investigations/${id}/members`} manages={role === "lead"} />
          <ComparisonQuestions investigation={id} />
          <StandingSection standing={stands} />
        </>
      }
    >
      <header className="rec-head">
        <div className="over">
          <b>{code}</b>
          <span>{roles(role)}</span>
        </div>
        <h1>{title}</h1>
        <div className="meta">
          <span>
            {t("investigation.opened", { who: openedBy.name })} · <When at={createdAt} short />
          </span>
        </div>
        <div className="acts inv-acts">
          {writes && (
            <LinkButton href={`/evidence/new?investigation=${id}`} tone="primary" icon="plus" shortcut="N">
              {t("investigation.log")}
            </LinkButton>
          )}
          {writes && (
            <LinkButton href={`/companies/new?investigation=${id}`} icon="building-2">
              {t("investigation.recordCompany")}
            </LinkButton>
          )}
          {writes && (
            <LinkButton href={`/sources/new?investigation=${id}`} icon="user-lock">
              {t("investigation.recordSource")}
            </LinkButton>
          )}
          {writes && (
            <LinkButton href={`/investigations/${id}/import`} icon="table">
              {imports("enter")}
            </LinkButton>
          )}
          <LinkButton href={comparisonAddress({ investigation: id })} tone="quiet">
            {compare("enter")}
          </LinkButton>
          <LinkButton href={timelineAddress(id, {})} tone="quiet">
            {timeline("enter")}
          </LinkButton>
          <LinkButton href={networkAddress(id, {})} tone="quiet">
            {network("enter")}
          </LinkButton>
          {role === "lead" && (
            <LinkButton href={`/investigations/${id}/export`} tone="quiet">
              {exporting("enter")}
            </LinkButton>
          )}
          <LinkButton href={`/companies?investigation=${id}`} tone="quiet">
            {t("investigation.companies", { count: counts.companies })}
          </LinkButton>
          <LinkButton href={`/sources?investigation=${id}`} tone="quiet">
            {t("investigation.sources", { count: counts.sources })}
          </LinkButton>
          <LinkButton href={claimsAddress({ investigation: id })} tone="quiet">
            {t("investigation.claims", { count: counts.claims })}
          </LinkButton>
        </div>
      </header>
      <Section
        title={t("investigation.evidence")}
        count={t("investigation.evidenceCount", { count: counts.total })}
        remark={
          counts.total > 0 ? (
            <a className="link" href={`/evidence?investigation=${id}`}>
              {t("investigation.all")}
            </a>
          ) : undefined
        }
      >
        {counts.total + counts.withdrawn === 0 ? (
          <Empty title={t("investigation.emptyTitle")}>
            {t(writes ? "investigation.emptyWrite" : "investigation.emptyRead")}{" "}
            {writes && <a href={`/evidence/new?investigation=${id}`}>{t("investigation.emptyLog")}</a>}
          </Empty>
        ) : (
          <KindTable investigationId={id} counts={counts} />
        )}
      </Section>
      {counts.total > 0 && (
        <Section title={t("gaps.title")} count={t("investigation.gapsCount", { count: gaps.total })} remark={t("gaps.about")} id="gaps">
          {gaps.rows.length > 0 && <GapList gaps={gaps.rows} words={3} />}
          {gaps.rows.length === 0 && gaps.uncounted === 0 && <p className="muted">{t("gaps.none")}</p>}
          {gaps.total > gaps.rows.length && <p className="sub inv-more">{t("gaps.moreRows", { count: gaps.total - gaps.rows.length })}</p>}
          <StillCounting uncounted={gaps.uncounted} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={t("changes.title")} count={t("changes.latest", { count: told.length })}>
          <ChangesByDay changes={told} now={now} />
        </Section>
      )}
    </Page>
  );
}
