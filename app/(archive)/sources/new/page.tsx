import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SourceForm } from "@/components/sources/source-form";
import { Messages } from "@/components/ui/messages";
import { signedIn } from "@/lib/access/session";
import { writableInvestigations } from "@/lib/investigations/queries";
import { Page } from "../../frame";
import { recordSourceForm } from "./actions";
import "@/components/companies/companies.css";

export async function generateMetadata() {
  return { title: (await getTranslations("sources.form"))("newTitle") };
}

/** A new source. Its codename is given when it is recorded. */
export default async function NewSourcePage({ searchParams }: { searchParams: Promise<{ investigation?: string | string[] }> }) {
  const actor = await signedIn();
  const [t, investigations, { investigation }] = await Promise.all([getTranslations("sources"), writableInvestigations(actor), searchParams]);
  if (investigations.length === 0) notFound();

  return (
    <Page at="sources" crumbs={[{ label: t("title"), href: "/sources" }, { label: t("form.newTitle") }]} log={false}>
      <h1 className="h form-note">{t("form.newTitle")}</h1>
      <Messages namespaces={["common", "error", "denied", "sources"]}>
        <SourceForm
          id={crypto.randomUUID()}
          investigations={investigations.map(({ id, title }) => ({ id, title }))}
          investigationId={investigations.find(({ id }) => id === investigation)?.id}
          action={recordSourceForm}
          cancel="/sources"
        />
      </Messages>
    </Page>
  );
}
