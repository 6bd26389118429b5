import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { ClaimList } from "@/components/claims/list";
import { EvidenceRow } from "@/components/evidence/list/row";
import { Elsewhere } from "@/components/evidence/review/elsewhere";
import { When } from "@/components/evidence/when";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { reviewable } from "@/lib/access/visible";
import { claimsAddress } from "@/lib/claims/filter";
import { claimsToClear } from "@/lib/claims/queries";
import { kinds } from "@/lib/evidence/kinds/registry";
import type { EvidenceLine } from "@/lib/evidence/lines";
import { reviewElsewhere, reviewQueue } from "@/lib/review/queries";
import { z } from "@/lib/zod";
import { justDecided } from "./just-decided";
import "@/components/claims/claims.css";
import "@/components/evidence/list/list.css";
import "@/components/evidence/review/review.css";

export async function generateMetadata() {
  return { title: (await getTranslations("review"))("title") };
}

const query = z.object({ after: z.uuid().optional().catch(undefined), decided: z.uuid().optional().catch(undefined) });

/** What waits for the reader to decide, and how the rest stands. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await signedIn();
  const { after, decided } = query.parse(await searchParams);
  const [queue, elsewhere, claims, just, t, k] = await Promise.all([
    reviewQueue(actor, { after }),
    reviewElsewhere(actor),
    after ? null : claimsToClear(actor),
    decided ? justDecided(actor, decided) : null,
    getTranslations("review"),
    getTranslations("kinds"),
  ]);
  const summary = (line: EvidenceLine) => kinds[line.kind].summary(line.facts, k, line.factQualifiers);
  const decides = reviewable(actor).length > 0;

  return (
    <Page at="review" crumbs={[{ label: t("title") }]} {...(decides && { log: false as const })}>
      <h1 className="h">{t("title")}</h1>
      <p className="muted">{t("lead")}</p>
      {just && (
        <div className="rv-just" role="status">
          <Note tone="ok">
            {t(`just.${just.verdict}`, { version: just.version })}{" "}
            <a className="link nw" href={`/evidence/${just.id}`}>
              {just.ref}
            </a>
            {queue.lines[0] && (
              <>
                {" · "}
                <a className="link" href={`/review/${queue.lines[0].id}`}>
                  {t("just.next", { ref: queue.lines[0].ref })}
                </a>
              </>
            )}
          </Note>
        </div>
      )}
      <Section title={t("mine")} count={queue.total} remark={queue.total > 1 ? t("longestFirst") : undefined}>
        {queue.lines.length ? (
          <ol>
            {queue.lines.map((line, index) => (
              <EvidenceRow
                key={line.id}
                line={line}
                summary={summary(line)}
                href={`/review/${line.id}`}
                at={
                  <>
                    <span>
                      {t("handedIn", { who: line.submittedBy, version: line.version })} · <When at={line.submittedAt} />
                    </span>
                    <span className="rv-go">
                      <LinkButton
                        href={`/review/${line.id}`}
                        {...(index === 0 && !after && { tone: "primary" as const, shortcut: "J" })}
                        aria-label={t("reviewOf", { ref: line.ref })}
                      >
                        {t("review")}
                      </LinkButton>
                    </span>
                  </>
                }
              />
            ))}
          </ol>
        ) : (
          <Empty title={decides ? t("nothing") : t("notEditor")}>{decides ? t("nothingHint") : t("notEditorHint")}</Empty>
        )}
        <Pager first={after ? "/review" : undefined} next={queue.next ? `/review?after=${queue.next}` : undefined} />
      </Section>
      {claims && claims.total > 0 && (
        <Section id="claims" title={t("claims")} count={claims.total} remark={t("claimsHint")}>
          <ClaimList claims={claims.lines} several={reviewable(actor).length > 1} />
          {claims.total > claims.lines.length && (
            <p className="pad">
              <a className="link" href={claimsAddress({ standing: "open" })}>
                {t("claimsMore", { count: claims.total - claims.lines.length })}
              </a>
            </p>
          )}
        </Section>
      )}
      {!after && <Elsewhere elsewhere={elsewhere} summary={summary} />}
    </Page>
  );
}
