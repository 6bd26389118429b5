import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClaimForm } from "@/components/claims/claim-form";
import { Messages } from "@/components/ui/messages";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { findAutosave, getDeviceKey, savedOf } from "@/lib/autosave/queries";
import { Page } from "../../../frame";
import { foundClaim } from "../found";
import { editClaimForm } from "./actions";
import "@/components/claims/claims.css";

export async function generateMetadata() {
  return { title: (await getTranslations("claims.form"))("editTitle") };
}

/** The next version of a sentence. Whoever cleared the last one has to look again. */
export default async function EditClaimPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await signedIn();
  const [{ id: asked }, t] = await Promise.all([params, getTranslations("claims")]);
  const { id, ref, investigationId, investigation, version, sentence, note, withdrawnAt } = await foundClaim(actor, asked);
  if (!writable(actor).includes(investigationId) || withdrawnAt) notFound();
  const [deviceKey, kept] = await Promise.all([getDeviceKey(actor), findAutosave(actor, id)]);

  return (
    <Page at="claims" crumbs={[{ label: t("title"), href: "/claims" }, { label: ref, href: `/claims/${id}` }, { label: t("form.editTitle") }]} log={false}>
      <h1 className="h">{ref}</h1>
      <p className="soft form-note">{investigation.title}</p>
      <Messages namespaces={["common", "error", "denied", "claims", "editor"]}>
        <ClaimForm
          keeping={{ id, form: "edit/claim", account: { userId: actor.userId, deviceKey }, saved: savedOf(kept) }}
          id={id}
          investigations={[]}
          saved={{ version, content: { sentence, note: note ?? "" } }}
          action={editClaimForm}
          cancel={`/claims/${id}`}
        />
      </Messages>
    </Page>
  );
}
