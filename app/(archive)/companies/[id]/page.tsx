import { getTranslations } from "next-intl/server";
import { CompanyHead } from "@/components/companies/head";
import { ProfileSection } from "@/components/companies/profile-section";
import { SourcesSection } from "@/components/companies/sources";
import { History } from "@/components/custody/history";
import { ChangeLink } from "@/components/evidence/list/change-link";
import { EvidenceByKind } from "@/components/evidence/list/by-kind";
import { Via } from "@/components/evidence/list/via";
import { Withdrawn } from "@/components/evidence/list/withdrawn";
import { SameSection } from "@/components/relations/same";
import { RelationSection } from "@/components/relations/section";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { companyEvidence, companySources } from "@/lib/companies/queries";
import { comparisonAddress } from "@/lib/comparison/filter";
import { kinds } from "@/lib/evidence/kinds/registry";
import { evidenceByIds } from "@/lib/evidence/lines";
import { relationsOf, samenessOf } from "@/lib/relations/queries";
import { Page } from "../../frame";
import { historyPage } from "../../history-page";
import { foundWhole } from "./found";
import "@/components/companies/companies.css";
import "@/components/evidence/list/list.css";

export async function generateMetadata() {
  return { title: (await getTranslations("companies"))("company") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everything that the reader's investigations know of a company: what each says of it, what touches it and how, who speaks of it. */
export default async function CompanyPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const { id, ids, profiles } = await foundWhole(actor, (await params).id);
  const [t, compare, relating, roles, words, touching, sources, relations, sameness, history] = await Promise.all([
    getTranslations("companies"),
    getTranslations("compare"),
    getTranslations("relations.same"),
    getTranslations("evidence.companyRoles"),
    getTranslations("kinds"),
    companyEvidence(actor, ids),
    companySources(actor, ids),
    relationsOf(actor, ids),
    samenessOf(actor, ids),
    historyPage(actor, ids, `/companies/${id}`, await searchParams),
  ]);
  const lines = new Map(
    (
      await evidenceByIds(actor, [
        ...touching.pieces.map((piece) => piece.id),
        ...[...relations, ...sameness].flatMap(({ pieces }) => pieces.map((piece) => piece.id)),
      ])
    ).map((line) => [line.id, line]),
  );
  const may = writable(actor);
  const known = new Map(profiles.map(({ investigationId, investigation }) => [investigationId, investigation.code]));
  const same = may.some((one) => known.has(one)) ? `/companies/${id}/same` : undefined;
  const edit = (profile: (typeof profiles)[number] | undefined) =>
    profile && may.includes(profile.investigationId) ? `/companies/${profile.companyId}/edit?investigation=${profile.investigationId}` : undefined;
  const alone = profiles.length === 1;
  // Of several that are one it says whose history an entry is, of several investigations in which it happened.
  const nameIn = new Map(profiles.map((one) => [`${one.companyId} ${one.investigationId}`, one.name]));
  const whereOf = ({ subject, investigationId }: { subject: { id: string }; investigationId: string | null }) =>
    [known.size > 1 && known.get(investigationId ?? ""), ids.length > 1 && nameIn.get(`${subject.id} ${investigationId}`)].filter(Boolean).join(" · ") ||
    undefined;
  const total = Object.values(touching.counts).reduce((sum, count) => sum + count, 0);

  return (
    <Page
      at="companies"
      crumbs={[{ label: t("title"), href: "/companies" }, { label: profiles[0]?.name }]}
      sideLabel={t("side")}
      side={<SourcesSection sources={sources} several={!alone} />}
    >
      <CompanyHead
        profiles={profiles}
        link={may.some((one) => known.has(one)) ? `/companies/${id}/link` : undefined}
        edit={alone ? edit(profiles[0]) : undefined}
        elsewhere={may.some((investigation) => !known.has(investigation)) ? `/companies/new?company=${id}` : undefined}
      />
      {profiles.map((profile) => (
        <ProfileSection key={`${profile.companyId} ${profile.investigationId}`} profile={profile} alone={alone} named={ids.length > 1} edit={edit(profile)} />
      ))}
      <p className="acts">
        {[...new Map(profiles.map((profile) => [profile.investigationId, profile])).values()].map(({ investigationId, investigation }) => (
          <LinkButton key={investigationId} href={comparisonAddress({ investigation: investigationId, beside: id })} tone="quiet">
            {compare("enter")}
            {!alone && ` · ${investigation.code}`}
          </LinkButton>
        ))}
        {sameness.length === 0 && same && (
          <LinkButton href={same} tone="quiet" icon="link">
            {relating("add")}
          </LinkButton>
        )}
      </p>
      <SameSection
        statements={sameness}
        lines={lines}
        add={same}
        undo={(statement) => (may.includes(statement.investigationId) ? `/companies/${id}/relations/${statement.id}` : undefined)}
      />
      <RelationSection
        ids={ids}
        relations={relations}
        lines={lines}
        add={may.some((one) => known.has(one)) ? `/companies/${id}/relations/new` : undefined}
        edit={(relation) => (may.includes(relation.investigationId) ? `/companies/${relation.from.id}/relations/${relation.id}` : undefined)}
        several={known.size > 1}
      />
      <Section
        title={t("page.evidence")}
        count={t("page.evidenceCount", { count: total })}
        remark={total > 1 ? t("page.evidenceOrder") : undefined}
        id="evidence"
      >
        {total === 0 && <Empty title={t("page.noEvidence")}>{t(may.some((one) => known.has(one)) ? "page.noEvidenceWrite" : "page.noEvidenceRead")}</Empty>}
        <EvidenceByKind
          pieces={touching.pieces.flatMap(({ id: piece, roles: own, notes }) => {
            const line = lines.get(piece);
            if (!line) return [];
            const role = own.filter((one) => one !== "mentioned" || own.length === 1).map((one) => roles(one));
            const more = (
              <>
                <b className="soft">{role.join(t("listSeparator"))}</b>
                <Via steps={line.steps} />
                {may.includes(line.investigationId) && <ChangeLink id={piece} name={line.ref} />}
              </>
            );
            return [{ line, summary: kinds[line.kind].summary(line.facts, words, line.factQualifiers), more, note: notes.join("\n") }];
          })}
          counts={touching.counts}
          href={(kind) => ({ address: `/evidence?company=${id}&kind=${kind}`, words: t("page.allOfKind", { count: touching.counts[kind] ?? 0 }) })}
        />
        {touching.withdrawn > 0 && (
          <Withdrawn href={`/evidence?company=${id}&status=withdrawn`}>{t("page.withdrawn", { count: touching.withdrawn })}</Withdrawn>
        )}
      </Section>
      <Section title={t("page.history")} count={t("page.historyCount", { count: history.total })} id="history">
        <History told={history.told.map((one) => ({ ...one, where: whereOf(one.entry) }))} />
        <Pager first={history.first} next={history.next} />
      </Section>
    </Page>
  );
}
