import { getTranslations } from "next-intl/server";
import { History } from "@/components/custody/history";
import { EvidenceByKind } from "@/components/evidence/list/by-kind";
import { Withdrawn } from "@/components/evidence/list/withdrawn";
import { CompaniesSection } from "@/components/sources/companies";
import { SourceFacts, SourceHead } from "@/components/sources/head";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { kinds } from "@/lib/evidence/kinds/registry";
import { evidenceByIds } from "@/lib/evidence/queries";
import { sourceCompanies, sourceEvidence } from "@/lib/sources/queries";
import { Page } from "../../frame";
import { historyPage } from "../../history-page";
import { foundSource } from "./found";
import "@/components/companies/companies.css";
import "@/components/evidence/list/list.css";

export async function generateMetadata() {
  return { title: (await getTranslations("sources"))("source") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What may be said of a source, and everything that rests on it. Who it is stands nowhere here. */
export default async function SourcePage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const source = await foundSource(actor, (await params).id);
  const { id, codename } = source;
  const [t, roles, hows, words, resting, companies, history] = await Promise.all([
    getTranslations("sources"),
    getTranslations("evidence.sourceRoles"),
    getTranslations("evidence.page.how"),
    getTranslations("kinds"),
    sourceEvidence(actor, id),
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
      <SourceHead source={source} edit={writes ? `/sources/${id}/edit` : undefined} />
      <SourceFacts source={source} />
      <Section
        title={t("page.evidence")}
        count={t("page.evidenceCount", { count: total })}
        remark={total > 1 ? t("page.evidenceOrder") : undefined}
        id="evidence"
      >
        {total === 0 && <Empty title={t("page.noEvidence")}>{writes ? t("page.noEvidenceWrite", { codename }) : t("page.noEvidenceRead")}</Empty>}
        <EvidenceByKind
          pieces={resting.pieces.flatMap(({ id: piece, roles: own, step, how }) => {
            const line = lines.get(piece);
            const said = own.filter((role) => role !== "mentioned" || (own.length === 1 && step === null)).map((role) => roles(role));
            const more = <b className="soft">{[...said, ...placeOf(step, how)].join(" · ")}</b>;
            return line ? [{ line, summary: kinds[line.kind].summary(line.facts, words), more }] : [];
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
