import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { ClaimSection } from "@/components/claims/of-evidence";
import { CommentJump, CommentSection } from "@/components/comments/section";
import { formWords } from "@/components/access/form-words";
import { Acts } from "@/components/evidence/acts";
import { Attribution } from "@/components/evidence/attribution";
import { Body } from "@/components/evidence/body";
import { FactSection } from "@/components/evidence/fact-section";
import { Figures } from "@/components/evidence/figures";
import { RecordHead } from "@/components/evidence/head";
import { HistorySection } from "@/components/evidence/history/side";
import { noteOf } from "@/components/evidence/history/words";
import { views } from "@/components/evidence/kinds/registry";
import { SentBack } from "@/components/evidence/review/sent-back";
import { GapSection } from "@/components/evidence/side/gaps";
import { BacklinkSection, LinkSection } from "@/components/evidence/side/links";
import { ReviewSection } from "@/components/evidence/side/review";
import { backTiesOf, partiesOf, tiesOf } from "@/components/evidence/ties";
import { UnsettledNames } from "@/components/evidence/unsettled";
import { StillNamedNote } from "@/components/evidence/victims/still-named";
import { VictimSection } from "@/components/evidence/victims/victim-section";
import { When } from "@/components/evidence/when";
import { CallSection } from "@/components/calls/section";
import { OriginSection } from "@/components/import/origin";
import { Note } from "@/components/ui/note";
import { beyondTitle } from "@/lib/evidence/describe";
import { rootStep } from "@/lib/evidence/attribution";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { findCallLog } from "@/lib/calls/queries";
import { companiesLike } from "@/lib/companies/queries";
import { claimsOf } from "@/lib/claims/queries";
import { threadsOn } from "@/lib/comments/queries";
import { listAddress } from "@/lib/evidence/filter";
import { newestHistoryOf } from "@/lib/custody/queries";
import { originOf } from "@/lib/import/queries";
import { isGroundless, mayAct } from "@/lib/review/rules";
import { stillNamed } from "@/lib/victims/standing";
import { restore, reveal, settle as settleName, submit, withdraw } from "./actions";
import { answer, reopen, settle, write } from "../../comments/actions";
import { crumbsOf } from "./crumbs";
import { type Asked, foundEvidence } from "./found";
import { standingOf } from "./standing";
import { factsOf } from "../facts";
import { tell } from "./told";
import "@/components/claims/claims.css";
import "@/components/evidence/evidence.css";
import "@/components/evidence/link/link.css";

export async function generateMetadata() {
  return { title: (await getTranslations("evidence.page"))("title") };
}

const newest = 5;
/** What was just done here, and the status that bears it out: an address alone makes the page say nothing. */
const done = { submitted: "inReview", withdrawn: "withdrawn" } as const;

export default async function EvidencePage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const evidence = await foundEvidence(actor, id);
  const { kind, version, status } = evidence;
  const [{ entries, total: historyCount }, claims, threads, origin, log, { password: _, ...acting }, t, kindName] = await Promise.all([
    newestHistoryOf(actor, evidence.id, newest),
    claimsOf(actor, evidence.id),
    threadsOn(actor, { type: "evidence", id: evidence.id }),
    originOf(actor, evidence.id),
    kind === "document" || kind === "observation" ? findCallLog(actor, evidence.id) : null,
    formWords(),
    getTranslations("evidence.page"),
    getTranslations("kinds.names"),
  ]);
  const unsettled = await Promise.all(
    evidence.unsettled.map(async (one) => ({ ...one, alike: await companiesLike(actor, { investigation: evidence.investigationId, names: [one.name] }) })),
  );
  const [{ told, names }, { listed, summary, others, alarm, labelOf, said }] = await Promise.all([tell(actor, evidence, entries), factsOf(evidence)]);
  const beyond = beyondTitle(summary, evidence.title);

  const stillNames = evidence.victims.some(({ kind }) => kind === "name") ? await stillNamed(actor, evidence.id) : [];
  const parties = partiesOf(evidence);
  const subjects = parties.get("subject") ?? [];
  const standing = standingOf(actor, evidence);
  const { View, Mark, Aside } = views[kind];
  const withdrawal = status === "withdrawn" ? entries.find(({ action }) => action === "evidence.withdrawn") : undefined;
  const through = rootStep(evidence.steps)?.who;
  const just = typeof asked.done === "string" && done[asked.done as keyof typeof done] === status ? asked.done : undefined;

  return (
    <Page
      at="investigations"
      crumbs={await crumbsOf(evidence)}
      log={`/evidence/new?investigation=${evidence.investigationId}`}
      sideLabel={t("side")}
      side={
        <>
          {Aside && <Aside facts={evidence.facts} />}
          <ReviewSection evidence={evidence} reason={withdrawal && noteOf(withdrawal)} />
          <CommentSection
            threads={threads}
            reader={standing}
            subject={{ type: "evidence", id: evidence.id, authorId: evidence.authorId, draft: !evidence.firstSubmittedAt }}
            actions={{ write, answer, settle, reopen }}
            asked={typeof asked.thread === "string" ? asked.thread : undefined}
            newId={randomUUID()}
          />
          <LinkSection ties={tiesOf(evidence, kindName)} add={mayAct("link", standing) === true ? `/evidence/${evidence.id}/link` : undefined} />
          <ClaimSection
            claims={claims}
            add={evidence.firstSubmittedAt && writable(actor).includes(evidence.investigationId) ? `/evidence/${evidence.id}/claim` : undefined}
          />
          <BacklinkSection ties={backTiesOf(evidence, kindName)} />
          <GapSection facts={listed} others={others} subjects={subjects.length} />
          <HistorySection id={evidence.id} told={told} total={historyCount} names={names} />
        </>
      }
    >
      <article>
        {just && (
          <div className="ev-done" role="status">
            <Note tone="ok">{t(`done.${just}`)}</Note>
          </div>
        )}
        <SentBack evidence={evidence} edit={mayAct("edit", standing) === true ? `/evidence/${evidence.id}/edit` : undefined} />
        <RecordHead
          kind={kind}
          status={status}
          single={evidence.single}
          sensitivity={evidence.sensitivity}
          tags={evidence.tags.map(({ tagId, tag }) => ({
            name: tag.name,
            href: listAddress({ investigation: evidence.investigationId, tag: tagId }),
          }))}
          reference={evidence.ref}
          title={evidence.title}
          meta={
            <>
              <span>{t("loggedBy", { who: evidence.author.name })}</span>
              <span>{t.rich("updated", { at: () => <When at={evidence.updatedAt} /> })}</span>
              <span>{t("version", { version })}</span>
              {through && <span>{t("through", { who: through })}</span>}
              <CommentJump threads={threads} />
            </>
          }
          acts={
            <Acts
              id={evidence.id}
              version={version}
              sorts={kind === "unsorted"}
              groundless={isGroundless(evidence)}
              standing={standing}
              actions={{ submit, withdraw, restore }}
            />
          }
        >
          {Mark && <Mark facts={evidence.facts} said={said} />}
          {(alarm || beyond) && <Figures alarm={alarm}>{alarm ? summary : beyond}</Figures>}
        </RecordHead>
        <UnsettledNames evidenceId={evidence.id} names={unsettled} settle={mayAct("link", standing) === true ? settleName : undefined} />
        <View facts={evidence.facts} said={said} parties={parties} edit={mayAct("edit", standing) === true ? `/evidence/${evidence.id}/edit` : undefined} />
        {log && <CallSection log={log} />}
        <FactSection subjects={subjects} facts={listed} />
        <Attribution
          steps={evidence.steps}
          apart={evidence.factSteps.map((apart) => ({ ...apart, label: labelOf(apart.fact) }))}
          single={evidence.single}
          arrived={
            <>
              {t("noted", { who: evidence.author.name })} <When at={evidence.notedAt} />
              <br />
              {t("received")} <When at={evidence.receivedAt} />
            </>
          }
        />
        {origin && <OriginSection origin={origin} />}
        <Body body={evidence.body} names={names} />
        <StillNamedNote names={stillNames} />
        <VictimSection
          victims={evidence.victims}
          reveal={actor.roles.get(evidence.investigationId) === "viewer" ? undefined : { action: reveal, words: acting }}
        />
      </article>
    </Page>
  );
}
