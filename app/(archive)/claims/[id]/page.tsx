import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ClaimActs } from "@/components/claims/acts";
import { BasisSection, MissingSection } from "@/components/claims/basis";
import { ClearanceSection } from "@/components/claims/clearance";
import { ClaimFlags, ClaimStanding } from "@/components/claims/marks";
import { TieSections } from "@/components/claims/ties";
import { CommentJump, CommentSection } from "@/components/comments/section";
import { Dates } from "@/components/custody/dates";
import { History } from "@/components/custody/history";
import { KindMark } from "@/components/ui/kind-mark";
import { Pager } from "@/components/ui/pager";
import { Reference } from "@/components/ui/reference";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { mayClear } from "@/lib/claims/rules";
import { threadsOn } from "@/lib/comments/queries";
import { answer, reopen, settle, write } from "../../comments/actions";
import { Page } from "../../frame";
import { historyPage } from "../../history-page";
import { clear, restore, untie, withdraw } from "./actions";
import { foundClaim } from "./found";
import "@/components/claims/claims.css";
import "@/components/evidence/evidence.css";

export async function generateMetadata() {
  return { title: (await getTranslations("claims"))("one") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A sentence for publication: on how many roots it stands, what is missing, and whether it may be printed. */
export default async function ClaimPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const asked = await searchParams;
  const claim = await foundClaim(actor, (await params).id);
  const { id, ref, sentence, note, basis, state, investigation, investigationId, withdrawnAt, authorId } = claim;
  const role = actor.roles.get(investigationId);
  const writes = role === "reporter" || role === "lead";
  const reader = { role, userId: actor.userId };
  const [t, history, threads] = await Promise.all([
    getTranslations("claims"),
    historyPage(actor, id, `/claims/${id}`, asked),
    threadsOn(actor, { type: "claim", id }),
  ]);

  return (
    <Page
      at="claims"
      crumbs={[{ label: t("title"), href: "/claims" }, { label: ref }]}
      log={false}
      sideLabel={t("side")}
      side={
        <>
          <ClearanceSection claim={claim} may={mayClear(reader, claim, state, basis)} clear={clear} />
          <CommentSection
            threads={threads}
            reader={reader}
            subject={{ type: "claim", id, authorId, draft: false }}
            actions={{ write, answer, settle, reopen }}
            asked={typeof asked.thread === "string" ? asked.thread : undefined}
            newId={randomUUID()}
          />
        </>
      }
    >
      <article>
        <header className="rec-head">
          <div className="over">
            <KindMark kind="claim" status={state === "cleared" ? "accepted" : "inReview"} size="l" />
            <b>{t("one")}</b>
            <ClaimStanding is={state} />
            <ClaimFlags flags={basis.flags} />
            <span className="grow" />
            <Reference value={ref} big />
          </div>
          <h1>{sentence}</h1>
          <div className="meta">
            <span>{investigation.title}</span>
            <span>{t("page.by", { who: claim.author.name })}</span>
            <Dates of={claim} />
            <CommentJump threads={threads} />
          </div>
          <ClaimActs
            claim={claim}
            writes={writes}
            owns={role === "lead" || (role === "reporter" && authorId === actor.userId)}
            actions={{ withdraw, restore }}
          />
        </header>
        <BasisSection basis={basis} />
        <MissingSection missing={basis.missing} />
        <TieSections claim={claim} cut={writes && !withdrawnAt ? untie : undefined} />
        {note && (
          <Section title={t("page.note")}>
            <p className="lines">{note}</p>
          </Section>
        )}
        <Section title={t("page.history")} count={t("page.historyCount", { count: history.total })} id="history">
          <History told={history.told} />
          <Pager first={history.first} next={history.next} />
        </Section>
      </article>
    </Page>
  );
}
