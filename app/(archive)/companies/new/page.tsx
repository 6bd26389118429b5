import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CompanyForm } from "@/components/companies/company-form";
import { Messages } from "@/components/ui/messages";
import { Note } from "@/components/ui/note";
import { signedIn } from "@/lib/access/session";
import { findAutosave, getDeviceKey, savedOf } from "@/lib/autosave/queries";
import { findCompany } from "@/lib/companies/queries";
import { idFrom } from "@/lib/derived-id";
import { writableInvestigations } from "@/lib/investigations/queries";
import { z } from "@/lib/zod";
import { Page } from "../../frame";
import { recordCompanyForm } from "./actions";
import "@/components/companies/companies.css";

export async function generateMetadata() {
  return { title: (await getTranslations("companies.form"))("newTitle") };
}

const asked = z.object({
  investigation: z.uuid().optional().catch(undefined),
  company: z.uuid().optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

/** A company that is new to an investigation. With `company` it is one that another of the reader's investigations knows already. */
export default async function NewCompanyPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await signedIn();
  const { investigation, company, id } = asked.parse(await searchParams);
  const [t, writable, known] = await Promise.all([getTranslations("companies"), writableInvestigations(actor), company ? findCompany(actor, company) : null]);
  const open = writable.filter(({ id }) => !known?.profiles.some(({ investigationId }) => investigationId === id));
  if (open.length === 0 || (company && !known)) notFound();
  // What is typed of a company that is known already is kept beside it: its own id is that of many investigations.
  const companyId = known?.id ?? id ?? crypto.randomUUID();
  const keptId = known ? idFrom(`known ${known.id}`) : companyId;
  const [deviceKey, kept] = await Promise.all([getDeviceKey(actor), findAutosave(actor, keptId)]);

  return (
    <Page
      at="companies"
      crumbs={[
        { label: t("title"), href: "/companies" },
        ...(known ? [{ label: known.profiles[0]?.name, href: `/companies/${known.id}` }] : []),
        { label: t("form.newTitle") },
      ]}
      log={false}
    >
      <h1 className="h form-note">{t("form.newTitle")}</h1>
      {known && (
        <div className="form-note">
          <Note>{t("form.known", { names: known.profiles.map(({ name }) => name).join(t("listSeparator")) })}</Note>
        </div>
      )}
      <Messages namespaces={["common", "error", "denied", "companies", "editor"]}>
        <CompanyForm
          keeping={{ id: keptId, form: known ? "edit/company" : "new/company", account: { userId: actor.userId, deviceKey }, saved: savedOf(kept) }}
          companyId={companyId}
          investigations={open.map(({ id, title }) => ({ id, title }))}
          investigationId={open.find(({ id }) => id === investigation)?.id}
          action={recordCompanyForm}
          cancel={known ? `/companies/${known.id}` : "/companies"}
        />
      </Messages>
    </Page>
  );
}
