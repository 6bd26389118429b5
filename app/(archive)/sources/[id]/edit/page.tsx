import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SourceForm } from "@/components/sources/source-form";
import { Messages } from "@/components/ui/messages";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { findAutosave, getDeviceKey, savedOf } from "@/lib/autosave/queries";
import { Page } from "../../../frame";
import { foundSource } from "../found";
import { editSourceForm } from "./actions";
import "@/components/companies/companies.css";

export async function generateMetadata() {
  return { title: (await getTranslations("sources.form"))("editTitle") };
}

/** The next version of what may be said of a source. */
export default async function EditSourcePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await signedIn();
  const [{ id: asked }, t] = await Promise.all([params, getTranslations("sources")]);
  const { id, investigationId, investigation, codename, version, kind, description, note, reliability } = await foundSource(actor, asked);
  if (!writable(actor).includes(investigationId)) notFound();
  const [deviceKey, kept] = await Promise.all([getDeviceKey(actor), findAutosave(actor, id)]);

  return (
    <Page
      at="sources"
      crumbs={[{ label: t("title"), href: "/sources" }, { label: codename, href: `/sources/${id}` }, { label: t("form.editTitle") }]}
      log={false}
    >
      <h1 className="h">{codename}</h1>
      <p className="soft form-note">{investigation.title}</p>
      <Messages namespaces={["common", "error", "denied", "sources", "editor"]}>
        <SourceForm
          keeping={{ id, form: "edit/source", account: { userId: actor.userId, deviceKey }, saved: savedOf(kept) }}
          id={id}
          investigations={[]}
          saved={{ version, content: { kind, description, note: note ?? "", reliability: reliability ?? "" } }}
          action={editSourceForm}
          cancel={`/sources/${id}`}
        />
      </Messages>
    </Page>
  );
}
