import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SourceForm } from "@/components/sources/source-form";
import { Messages } from "@/components/ui/messages";
import { signedIn } from "@/lib/access/session";
import { findAutosave, getDeviceKey, savedOf } from "@/lib/autosave/queries";
import { writableInvestigations } from "@/lib/investigations/queries";
import { z } from "@/lib/zod";
import { Page } from "../../frame";
import { recordSourceForm } from "./actions";
import "@/components/companies/companies.css";

export async function generateMetadata() {
  return { title: (await getTranslations("sources.form"))("newTitle") };
}

/** A new source. Its codename is given when it is recorded. */
export default async function NewSourcePage({ searchParams }: { searchParams: Promise<{ investigation?: string | string[]; id?: string | string[] }> }) {
  const actor = await signedIn();
  const [t, investigations, { investigation, id: resumed }] = await Promise.all([getTranslations("sources"), writableInvestigations(actor), searchParams]);
  if (investigations.length === 0) notFound();
  const id = z.uuid().safeParse(resumed).data ?? crypto.randomUUID();
  const [deviceKey, kept] = await Promise.all([getDeviceKey(actor), findAutosave(actor, id)]);

  return (
    <Page at="sources" crumbs={[{ label: t("title"), href: "/sources" }, { label: t("form.newTitle") }]} log={false}>
      <h1 className="h form-note">{t("form.newTitle")}</h1>
      <Messages namespaces={["common", "error", "denied", "sources", "editor"]}>
        <SourceForm
          keeping={{ id, form: "new/source", account: { userId: actor.userId, deviceKey }, saved: savedOf(kept) }}
          id={id}
          investigations={investigations.map((one) => ({ id: one.id, title: one.title }))}
          investigationId={investigations.find((one) => one.id === investigation)?.id}
          action={recordSourceForm}
          cancel="/sources"
        />
      </Messages>
    </Page>
  );
}
