import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Page } from "@/app/(archive)/frame";
import { factsOf } from "@/app/(archive)/evidence/facts";
import { ThreadsForReview } from "@/components/comments/for-review";
import { CallSection } from "@/components/calls/section";
import { Attribution } from "@/components/evidence/attribution";
import { Body } from "@/components/evidence/body";
import { Figures } from "@/components/evidence/figures";
import { RecordHead } from "@/components/evidence/head";
import { views } from "@/components/evidence/kinds/registry";
import { Decision } from "@/components/evidence/review/decision";
import { FactTable } from "@/components/evidence/review/fact-table";
import { Neighbours } from "@/components/evidence/review/neighbours";
import { Checks } from "@/components/evidence/review/checks";
import { Since } from "@/components/evidence/review/since";
import { Rounds } from "@/components/evidence/review/rounds";
import { GapSection } from "@/components/evidence/side/gaps";
import { LinkSection } from "@/components/evidence/side/links";
import { When } from "@/components/evidence/when";
import { OriginSection } from "@/components/import/origin";
import { rootStep } from "@/lib/evidence/attribution";
import { signedIn } from "@/lib/access/session";
import { threadsOn } from "@/lib/comments/queries";
import { findCallLog } from "@/lib/calls/queries";
import { originOf } from "@/lib/import/queries";
import { namesOf } from "@/lib/links/queries";
import { findSubmission, placeInQueue } from "@/lib/review/queries";
import { isGroundless, mayAct } from "@/lib/review/rules";
import { z } from "@/lib/zod";
import { accept, reject, sendBack } from "./actions";
import { frozenTies, namedIn } from "./frozen-ties";
import { sayWhatChanged } from "./what-changed";
import "@/components/evidence/evidence.css";
import "@/components/evidence/review/review.css";

export async function generateMetadata() {
  return { title: (await getTranslations("review"))("title") };
}

/** One version as it was handed in, and the panel to decide on it. */
export default async function ReviewRecordPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await signedIn();
  const asked = z.uuid().safeParse((await params).id);
  const found = asked.success ? await findSubmission(actor, asked.data) : null;
  if (!found) notFound();
  const { newest, before, investigationId } = found;
  const { content } = newest;
  const [names, place, threads, words, log, origin, t, kindName] = await Promise.all([
    namesOf(actor, investigationId, namedIn(content, before?.frozen)),
    placeInQueue(actor, found.id),
    threadsOn(actor, { type: "evidence", id: found.id }),
    factsOf(content),
    // What came with a file never changes: it is not frozen with each version.
    findCallLog(actor, found.id),
    originOf(actor, found.id),
    getTranslations("review"),
    getTranslations("kinds.names"),
  ]);
  const { View, Mark, Aside } = views[content.kind];
  const parties = Map.groupBy(
    content.companies.flatMap(({ companyId, role }) => {
      const named = names.get(companyId);
      return named ? [{ ...named, id: companyId, role }] : [];
    }),
    ({ role }): string => role,
  );
  const subjects = parties.get("subject") ?? [];
  const against = content.linksFrom.flatMap(({ toId, role }) => (role === "contradicts" ? (names.get(toId)?.sub ?? []) : []));
  const open = [...words.others.map(({ text, state }) => ({ label: text, state })), ...words.listed].flatMap(({ label, state }) =>
    state === "notStated" ? label : [],
  );
  const through = rootStep(content.steps)?.who;
  const may = mayAct("decide", {
    role: actor.roles.get(investigationId),
    userId: actor.userId,
    authorId: found.authorId,
    editedById: found.editedById,
    status: found.status,
    version: found.version,
    submitted: { version: newest.version, byId: newest.submittedById, decided: newest.decision !== null },
  });

  return (
    <Page
      at="review"
      crumbs={[{ label: t("title"), href: "/review" }, { label: found.ref }]}
      log={false}
      sideLabel={t("side")}
      side={
        <div className="rv-side">
          <div>
            {may === true && <Checks id={found.id} version={newest.version} accept={accept} open={open} against={against} />}
            {Aside && <Aside facts={content.facts} />}
            <GapSection facts={words.listed} others={words.others} subjects={subjects.length} />
            <LinkSection ties={frozenTies(content, names, kindName)} add={undefined} />
            <Rounds rounds={found.submissions} />
            <ThreadsForReview threads={threads} reader={{ role: actor.roles.get(investigationId), userId: actor.userId }} evidence={found} />
          </div>
          <Decision
            id={found.id}
            version={newest.version}
            current={found.version}
            may={may}
            decision={newest.decision}
            groundless={isGroundless(content)}
            actions={{ accept, sendBack, reject }}
          />
        </div>
      }
    >
      <article>
        <RecordHead
          kind={content.kind}
          status={found.status}
          single={found.single}
          sensitivity={content.sensitivity}
          tags={content.tags.map((name) => ({ name }))}
          reference={found.ref}
          title={content.title}
          beside={<Neighbours place={place} />}
          meta={
            <>
              <span>
                {t("submittedBy", { who: newest.submittedBy.name })} <When at={newest.submittedAt} />
              </span>
              <span>
                {t("investigation")}{" "}
                <a className="t" href={`/investigations/${investigationId}`}>
                  {found.investigation.title}
                </a>
              </span>
              {through && <span>{t("through", { who: through })}</span>}
            </>
          }
        >
          {Mark && <Mark facts={content.facts} said={words.said} />}
          <Figures alarm={words.alarm}>{words.summary}</Figures>
        </RecordHead>
        <p className="rv-version">
          <b>{t("version", { version: newest.version })}</b> {t(found.version === newest.version ? "frozen" : "frozenOld", { version: found.version })}{" "}
          <a className="link" href={`/evidence/${found.id}`}>
            {t("openRecord")}
          </a>
        </p>
        {before && <Since from={before} to={newest.version} {...(await sayWhatChanged(before.frozen, newest.frozen, names, kindName))} />}
        <View facts={content.facts} said={words.said} parties={parties} />
        {log && <CallSection log={log} />}
        <FactTable subjects={subjects} facts={words.listed} />
        <Attribution
          steps={content.steps}
          apart={content.factSteps.map((apart) => ({ ...apart, label: words.labelOf(apart.fact) }))}
          single={found.single}
          arrived={null}
        />
        {origin && <OriginSection origin={origin} />}
        <Body body={content.body} names={names} />
      </article>
    </Page>
  );
}
