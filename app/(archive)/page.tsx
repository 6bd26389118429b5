import { getFormatter, getTranslations } from "next-intl/server";
import { after } from "next/server";
import { SendWaiting } from "@/components/autosave/send-waiting";
import { ClaimQuestions } from "@/components/claims/questions";
import { UnsettledSection } from "@/components/comments/unsettled";
import { ComparisonQuestions } from "@/components/comparison/questions";
import { ChangesByDay } from "@/components/desk/changes";
import { GapSection } from "@/components/desk/gaps";
import { ListSection } from "@/components/desk/lists";
import { Nobody } from "@/components/desk/nobody";
import { SavedSection } from "@/components/desk/saved";
import { StandingSection } from "@/components/desk/standing";
import { TodoSection } from "@/components/desk/todo";
import { UnfinishedSection } from "@/components/desk/unfinished";
import { QuickDeskLine } from "@/components/quick/desk-line";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import type { Actor } from "@/lib/access/actor";
import { signedIn } from "@/lib/access/session";
import { reviewable, writable } from "@/lib/access/visible";
import { getDeviceKey } from "@/lib/autosave/queries";
import { questionClaims } from "@/lib/claims/queries";
import { unsettledFor } from "@/lib/comments/queries";
import { changesFor } from "@/lib/desk/latest";
import { standing } from "@/lib/desk/queries";
import type { Scope } from "@/lib/desk/scope";
import { unfinished, waitingFor } from "@/lib/desk/waiting";
import { condense } from "@/lib/desk/rules";
import { listAddress } from "@/lib/evidence/filter";
import { kinds } from "@/lib/evidence/kinds/registry";
import { mostNews } from "@/lib/search/news";
import { savedSearches } from "@/lib/searches/queries";
import { listInvestigations } from "@/lib/investigations/queries";
import { keptLists } from "@/lib/lists/queries";
import { Page } from "./frame";
import { gapsIn } from "./gaps";
import { tellSittings } from "./told";
import "@/components/claims/claims.css";
import "@/components/comparison/comparison.css";
import "@/components/desk/desk.css";

export async function generateMetadata() {
  return { title: (await getTranslations("desk"))("title") };
}

const gapsShown = 6;
const changesShown = 16;

/** What waits for whoever asks, what changed, and where the evidence is thin: for all of their investigations or for one. */
export default async function DeskPage({ searchParams }: { searchParams: Promise<{ investigation?: string | string[] }> }) {
  const actor = await signedIn();
  const [t, { investigation }, investigations] = await Promise.all([getTranslations("desk"), searchParams, listInvestigations(actor)]);
  if (investigations.length === 0) return <NobodysDesk actor={actor} />;
  const chosen = investigations.find(({ id }) => id === investigation) ?? (investigations.length === 1 ? investigations[0] : undefined);
  const scope: Scope = { investigation: chosen?.id };
  const now = new Date();
  const [words, format, kept, quick, deviceKey] = await Promise.all([
    getTranslations("kinds"),
    getFormatter(),
    getTranslations("editor.autosave"),
    getTranslations("quick"),
    getDeviceKey(actor),
  ]);
  const [waiting, { since, changes, more }, gaps, stands, claims, typing, searches, lists, unsettled] = await Promise.all([
    waitingFor(actor, scope),
    changesFor(actor, scope),
    gapsIn(actor, scope, gapsShown, after),
    standing(actor, scope),
    questionClaims(actor, scope),
    unfinished(actor, scope),
    savedSearches(actor),
    keptLists(actor),
    unsettledFor(actor, scope),
  ]);

  const [reviews, writes] = [reviewable(actor), writable(actor)].map((ids) => (chosen ? ids.includes(chosen.id) : ids.length > 0)) as [boolean, boolean];
  const told = await tellSittings(changes, changesShown);
  const fresh = since ? condense(changes).filter(({ entry }) => entry.at > since).length : 0;
  const allFresh = since && more && changes.every(({ entry }) => entry.at > since);
  const freshWords = fresh === 0 ? t("changes.sinceNone") : t(allFresh ? "changes.sinceLastMore" : "changes.sinceLast", { count: fresh });
  const at = (date: Date) => format.dateTime(date, { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

  return (
    <Page
      at="desk"
      crumbs={[{ label: t("title") }]}
      width="table"
      log={chosen && writes ? `/evidence/new?investigation=${chosen.id}` : "/evidence/new"}
      sideLabel={t("side")}
      side={
        <>
          <SavedSection searches={searches} most={mostNews} />
          <ListSection lists={lists} />
          <div className="wide-only">
            <UnfinishedSection items={typing} now={now} aside />
          </div>
          <GapSection {...gaps} all={chosen && `/investigations/${chosen.id}#gaps`} />
          <ClaimQuestions questions={claims} investigation={chosen?.id} />
          {chosen && <ComparisonQuestions investigation={chosen.id} />}
          <StandingSection standing={stands} scope={chosen?.title} />
        </>
      }
    >
      <div className="desk-top">
        <h1 className="h">{t("title")}</h1>
        <p>
          {t("today", { day: format.dateTime(now, { month: "long", day: "numeric" }), weekday: format.dateTime(now, { weekday: "long" }) })} · {actor.name}
        </p>
        {investigations.length > 1 && (
          <SegmentedLinks
            label={t("scope")}
            options={[
              { href: "/", label: t("allInvestigations", { count: investigations.length }), current: !chosen },
              ...investigations.map(({ id, title }) => ({ href: `/?investigation=${id}`, label: title, current: id === chosen?.id })),
            ]}
          />
        )}
      </div>
      {writable(actor).length > 0 && (
        <a className="btn quick-way" href="/quick">
          <Icon name="pen-line" small />
          {quick("link")} <small>{quick("linkHint")}</small>
        </a>
      )}
      <QuickDeskLine words={{ ...quick.raw("desk"), why: quick.raw("why") }}>
        <Icon name="send" small />
      </QuickDeskLine>
      {writes && (
        <SendWaiting account={{ userId: actor.userId, deviceKey }} words={{ title: kept("waiting"), untitled: kept("untitled") }}>
          <Icon name="cloud-off" small />
        </SendWaiting>
      )}
      {/* On a phone the context column stands far below, and what was interrupted is what one comes back for. */}
      <div className="narrow-only">
        <UnfinishedSection items={typing} now={now} />
      </div>
      {(reviews || writes) && (
        <TodoSection
          items={waiting.items.map((item) => ({ ...item, summary: kinds[item.line.kind].summary(item.line.facts, words, item.line.factQualifiers) }))}
          totals={waiting.totals}
          unsorted={{ count: waiting.unsorted, href: listAddress({ kind: ["unsorted"], investigation: chosen?.id }) }}
          claims={claims.toClear}
          reviews={reviews}
          writes={writes}
          primary={writable(actor).length === 0}
          now={now}
        />
      )}
      <UnsettledSection unsettled={unsettled} now={now} />
      <Section
        title={t("changes.title")}
        count={since ? freshWords : t("changes.latest", { count: told.length })}
        remark={since && fresh > 0 ? t("changes.from", { at: at(since) }) : undefined}
      >
        <ChangesByDay changes={told} now={now} />
      </Section>
    </Page>
  );
}

/** The desk of somebody who is in no investigation: says so, and what they can do. */
async function NobodysDesk({ actor }: { actor: Actor }) {
  const t = await getTranslations("desk");
  return (
    <Page at="desk" crumbs={[{ label: t("title") }]}>
      <h1 className="h">{t("title")}</h1>
      <Nobody isAdministrator={actor.isAdministrator} />
    </Page>
  );
}
