import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { recordCompanyByName, recordSourceByWords } from "@/app/(archive)/evidence/new/[kind]/actions";
import { begunOn } from "@/app/(archive)/evidence/begun";
import { titleInForm } from "@/app/(archive)/evidence/titled";
import { LeavesReview } from "@/components/evidence/form/leaves-review";
import { LogForm } from "@/components/evidence/form/log-form";
import { SentBack } from "@/components/evidence/review/sent-back";
import { KindMark } from "@/components/ui/kind-mark";
import { Messages } from "@/components/ui/messages";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { findAutosave, getDeviceKey, savedOf } from "@/lib/autosave/queries";
import { formValuesOf } from "@/lib/evidence/form-values";
import { findEvidence } from "@/lib/evidence/queries";
import { after } from "@/lib/review/rules";
import { z } from "@/lib/zod";
import { editEvidenceForm } from "./actions";
import "@/components/evidence/evidence.css";
import "@/components/evidence/form/form.css";

export async function generateMetadata() {
  const t = await getTranslations("evidence.form");
  return { title: t("editTitle") };
}

export default async function EditEvidencePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await signedIn();
  const { id } = await params;
  const view = z.uuid().safeParse(id).success ? await findEvidence(actor, id) : null;
  if (!view || !writable(actor).includes(view.investigationId)) notFound();
  if (!after("edit", view.status)) redirect(`/evidence/${id}`); // withdrawn: it is restored there first
  const [t, kinds, deviceKey, kept] = await Promise.all([
    getTranslations("evidence.form"),
    getTranslations("kinds"),
    getDeviceKey(actor),
    findAutosave(actor, id),
  ]);
  const begun = await begunOn(actor, view, savedOf(kept));

  return (
    <Page
      at="investigations"
      crumbs={[
        { label: view.investigation.title, href: `/investigations/${view.investigationId}` },
        { label: view.ref, href: `/evidence/${id}` },
        { label: t("editTitle") },
      ]}
      log={false}
    >
      <h1 className="h">
        <KindMark kind={view.kind} size="m" status={view.status} /> <span className="nw">{view.ref}</span> · {kinds(`names.${view.kind}`)}
      </h1>
      <h2 className="sr">{t("editTitle")}</h2>
      <SentBack evidence={view} />
      <LeavesReview status={view.status} />
      <Messages namespaces={["common", "error", "denied", "evidence", "kinds", "victims", "editor", "sources"]}>
        <LogForm
          kind={view.kind}
          id={id}
          investigationId={view.investigationId}
          seenVersion={view.version}
          record={{ ...formValuesOf(view), ...titleInForm({ ...view, own: view.factQualifiers }) }}
          recordAt={view.updatedAt.toISOString()}
          recordBy={{ name: view.editedBy.name, isMe: view.editedById === actor.userId }}
          begunOn={begun}
          account={{ userId: actor.userId, deviceKey }}
          saved={savedOf(kept)}
          action={editEvidenceForm}
          createCompany={recordCompanyByName}
          createSource={recordSourceByWords}
        />
      </Messages>
    </Page>
  );
}
