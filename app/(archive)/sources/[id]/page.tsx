import { getTranslations } from "next-intl/server";
import { History } from "@/components/custody/history";
import { ChangeLink } from "@/components/evidence/list/change-link";
import { EvidenceByKind } from "@/components/evidence/list/by-kind";
import { Withdrawn } from "@/components/evidence/list/withdrawn";
import { AloneSection } from "@/components/sources/alone";
import { CompaniesSection } from "@/components/sources/companies";
import { Grade } from "@/components/sources/grade";
import { SourceFacts, SourceHead } from "@/components/sources/head";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { claimsOnlyOn } from "@/lib/claims/queries";
import { kinds } from "@/lib/evidence/kinds/registry";
import { evidenceByIds } from "@/lib/evidence/lines";
import { sourceCompanies, sourceEvidence, standsOnSource } from "@/lib/sources/queries";
import { Page } from "../../frame";
import { historyPage } from "../../history-page";
import { foundSource } from "./found";
import "@/components/claims/claims.css";
import "@/components/companies/companies.css";
import "@/components/evidence/list/list.css";

export async function generateMetadata() {
  return { title: (await getTranslations("sources"))("source") };
}

/** So many of what stands on a source alone are named; all are counted. */
const aloneShown = 20;

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What may be said of a source, and everything that rests on it. Who it is stands nowhere here. */
export default async function SourcePage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const source = await foundSource(actor, (await params).id);
  const { id, codename } = source;
  const [t, roles, hows, words, resting, stands, companies, history] = await Promise.all([
    getTranslations("sources"),
    getTranslations("evidence.sourceRoles"),
    getTranslations("evidence.page.how"),
    getTranslations("kinds"),
    sourceEvidence(actor, id),
    standsOnSource(actor, id),
    sourceCompanies(actor, id),
    historyPage(actor, id, `/sources/${id}`, await searchParams),
  ]);
  const lines = new Map(
    (
      await evidenceByIds(
        actor,
        resting.pieces.map((piece) => piece.id),
      )
    ).map((line) => [line.id, line]),
  );
  const [claims, aloneFirst] = await Promise.all([claimsOnlyOn(actor, stands.through), evidenceByIds(actor, stands.alone.slice(0, aloneShown))]);
  const writes = writable(actor).includes(source.investigationId);
  const total = Object.values(resting.counts).reduce((sum, count) => sum + count, 0);
  const placeOf = (step: number | null, how: string | null) => {
    if (step === null) return [];
    const place = step === 0 ? t("page.step.origin") : t("page.step.later", { number: step + 1 });
    return [how ? t("page.stepHow", { step: place, how: hows(how) }) : place];
  };

  return (
    <Page
      at="sources"
      crumbs={[{ label: t("title"), href: "/sources" }, { label: codename }]}
      sideLabel={t("side")}
      side={<CompaniesSection companies={companies} />}
    >
      <SourceHead source={source} edit={writes ? `/sources/${id}/edit` : undefined} link={writes ? `/sources/${id}/link` : undefined} />
      <SourceFacts source={source} />
      <AloneSection
        alone={{ count: stands.alone.length, pieces: aloneFirst.map(({ id: piece, ref, title }) => ({ id: piece, ref, title })) }}
        claims={claims}
      />
      <Section
        title={t("page.evidence")}
        count={t("page.evidenceCount", { count: total })}
        remark={total > 1 ? t("page.evidenceOrder") : undefined}
        id="evidence"
      >
        {total === 0 && <Empty title={t("page.noEvidence")}>{writes ? t("page.noEvidenceWrite", { codename }) : t("page.noEvidenceRead")}</Empty>}
        <EvidenceByKind
          pieces={resting.pieces.flatMap(({ id: piece, links, step, how }) => {
            const line = lines.get(piece);
            const said = links.filter(({ role }) => role !== "mentioned" || (links.length === 1 && step === null)).map(({ role }) => roles(role));
            const more = (
              <>
                <b className="soft">{[...said, ...placeOf(step, how)].join(" · ")}</b>
                {links.map(({ role, credibility }) => credibility !== null && <Grade key={role} of={{ reliability: source.reliability, credibility }} />)}
                {writes && line && <ChangeLink id={piece} name={line.ref} />}
              </>
            );
            const note = links.flatMap((link) => link.note ?? []).join("\n");
            return line ? [{ line, summary: kinds[line.kind].summary(line.facts, words, line.factQualifiers), more, note }] : [];
          })}
          counts={resting.counts}
          href={(of) => ({ address: `/evidence?source=${id}&kind=${of}`, words: t("page.allOfKind", { count: resting.counts[of] ?? 0 }) })}
        />
        {resting.withdrawn > 0 && <Withdrawn href={`/evidence?source=${id}&status=withdrawn`}>{t("page.withdrawn", { count: resting.withdrawn })}</Withdrawn>}
      </Section>
      <Section title={t("page.history")} count={t("page.historyCount", { count: history.total })} id="history">
        <History told={history.told} />
        <Pager first={history.first} next={history.next} />
      </Section>
    </Page>
  );
}
