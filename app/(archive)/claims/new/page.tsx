import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClaimForm } from "@/components/claims/claim-form";
import { Messages } from "@/components/ui/messages";
import { signedIn } from "@/lib/access/session";
import { findAutosave, getDeviceKey, savedOf } from "@/lib/autosave/queries";
import { evidenceByIds } from "@/lib/evidence/lines";
import { writableInvestigations } from "@/lib/investigations/queries";
import { z } from "@/lib/zod";
import { Page } from "../../frame";
import { stateClaimForm } from "./actions";
import "@/components/claims/claims.css";

export async function generateMetadata() {
  return { title: (await getTranslations("claims.form"))("newTitle") };
}

const id = z.uuid().optional().catch(undefined);
const query = z.object({ investigation: id, evidence: id, id });
/** The piece that an unfinished sentence began with, as its form was kept. */
const begun = z.object({ evidence: z.array(z.object({ evidenceId: z.uuid() })) });

/** A new sentence; where `evidence` names a piece, it begins with that. */
export default async function NewClaimPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await signedIn();
  const asked = query.parse(await searchParams);
  const claimId = asked.id ?? crypto.randomUUID();
  const [t, investigations, deviceKey, kept] = await Promise.all([
    getTranslations("claims"),
    writableInvestigations(actor),
    getDeviceKey(actor),
    findAutosave(actor, claimId),
  ]);
  const first = asked.evidence ?? begun.safeParse(kept?.data).data?.evidence[0]?.evidenceId;
  const pieces = first ? await evidenceByIds(actor, [first]) : [];
  if (investigations.length === 0) notFound();
  const from = pieces.find(({ investigationId, firstSubmittedAt }) => firstSubmittedAt && investigations.some((one) => one.id === investigationId));
  const investigationId = from?.investigationId ?? investigations.find((one) => one.id === asked.investigation)?.id;

  return (
    <Page at="claims" crumbs={[{ label: t("title"), href: "/claims" }, { label: t("form.newTitle") }]} log={false}>
      <h1 className="h form-note">{t("form.newTitle")}</h1>
      <Messages namespaces={["common", "error", "denied", "claims", "editor"]}>
        <ClaimForm
          keeping={{ id: claimId, form: "new/claim", account: { userId: actor.userId, deviceKey }, saved: savedOf(kept) }}
          id={claimId}
          investigations={investigations.map(({ id: one, title }) => ({ id: one, title }))}
          investigationId={investigationId}
          from={from && { id: from.id, ref: from.ref, title: from.title }}
          action={stateClaimForm}
          cancel={from ? `/evidence/${from.id}` : "/claims"}
        />
      </Messages>
    </Page>
  );
}
