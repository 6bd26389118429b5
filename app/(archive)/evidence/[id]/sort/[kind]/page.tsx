import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { recordCompanyByName, recordSourceByWords } from "@/app/(archive)/evidence/new/[kind]/actions";
import { Page } from "@/app/(archive)/frame";
import { LeavesReview } from "@/components/evidence/form/leaves-review";
import { LogForm } from "@/components/evidence/form/log-form";
import { KindMark } from "@/components/ui/kind-mark";
import { Messages } from "@/components/ui/messages";
import { signedIn } from "@/lib/access/session";
import { findAutosave, getDeviceKey, savedOf } from "@/lib/autosave/queries";
import { isKind } from "@/lib/evidence/form";
import { formValuesOf } from "@/lib/evidence/form-values";
import { sortable } from "../sortable";
import { sortEvidenceForm } from "./actions";
import "@/components/evidence/form/form.css";

export async function generateMetadata() {
  return { title: (await getTranslations("evidence.sort"))("title") };
}

/** The form of the kind that an unsorted record becomes. What the record holds stands in it already. */
export default async function SortEvidenceAsPage({ params }: { params: Promise<{ id: string; kind: string }> }) {
  const actor = await signedIn();
  const { id, kind } = await params;
  const evidence = await sortable(actor, id);
  if (!isKind(kind) || kind === "unsorted") notFound();
  const [t, kinds, deviceKey, kept] = await Promise.all([
    getTranslations("evidence.sort"),
    getTranslations("kinds"),
    getDeviceKey(actor),
    findAutosave(actor, evidence.id),
  ]);

  return (
    <Page
      at="investigations"
      crumbs={[
        { label: evidence.investigation.title, href: `/investigations/${evidence.investigationId}` },
        { label: evidence.ref, href: `/evidence/${evidence.id}` },
        { label: t("title"), href: `/evidence/${evidence.id}/sort` },
        { label: kinds(`names.${kind}`) },
      ]}
      log={false}
    >
      <h1 className="h">
        <KindMark kind={kind} size="m" status="draft" /> {t("headingAs", { ref: evidence.ref, kind: kinds(`names.${kind}`) })}
      </h1>
      <h2 className="sr">{t("title")}</h2>
      <LeavesReview status={evidence.status} />
      <Messages namespaces={["common", "error", "denied", "evidence", "kinds", "victims", "editor", "sources"]}>
        <LogForm
          kind={kind}
          id={evidence.id}
          investigationId={evidence.investigationId}
          seenVersion={evidence.version}
          sorting
          record={formValuesOf(evidence)}
          recordAt={evidence.updatedAt.toISOString()}
          recordBy={{ name: evidence.editedBy.name, isMe: evidence.editedById === actor.userId }}
          account={{ userId: actor.userId, deviceKey }}
          saved={savedOf(kept)}
          action={sortEvidenceForm}
          createCompany={recordCompanyByName}
          createSource={recordSourceByWords}
        />
      </Messages>
    </Page>
  );
}
