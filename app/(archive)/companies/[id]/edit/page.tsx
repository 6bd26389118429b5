import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CompanyForm } from "@/components/companies/company-form";
import { Messages } from "@/components/ui/messages";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { findAutosave, getDeviceKey, savedOf } from "@/lib/autosave/queries";
import { idFrom } from "@/lib/derived-id";
import { Page } from "../../../frame";
import { foundCompany } from "../found";
import { editCompanyForm } from "./actions";
import "@/components/companies/companies.css";

export async function generateMetadata() {
  return { title: (await getTranslations("companies.form"))("editTitle") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<{ investigation?: string | string[] }> };

/** The next version of what one investigation says of a company. */
export default async function EditCompanyPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const [{ id }, { investigation }, t] = await Promise.all([params, searchParams, getTranslations("companies")]);
  const company = await foundCompany(actor, id);
  const mine = company.profiles.filter(({ investigationId }) => writable(actor).includes(investigationId));
  const profile =
    mine.find(({ investigationId }) => investigationId === investigation) ?? (investigation === undefined && mine.length === 1 ? mine[0] : undefined);
  if (!profile) notFound();
  const { investigationId, version, name, aliases, lineOfBusiness, creditCode, note, notStated } = profile;
  // A company has a text in each investigation, and one may be editing two of them.
  const keptId = idFrom(`${company.id} ${investigationId}`);
  const [deviceKey, kept] = await Promise.all([getDeviceKey(actor), findAutosave(actor, keptId)]);

  return (
    <Page
      at="companies"
      crumbs={[{ label: t("title"), href: "/companies" }, { label: name, href: `/companies/${company.id}` }, { label: t("form.editTitle") }]}
      log={false}
    >
      <h1 className="h">
        <bdi>{name}</bdi>
      </h1>
      <p className="soft form-note">{profile.investigation.title}</p>
      <Messages namespaces={["common", "error", "denied", "companies", "editor"]}>
        <CompanyForm
          keeping={{ id: keptId, form: "edit/company", account: { userId: actor.userId, deviceKey }, saved: savedOf(kept) }}
          companyId={company.id}
          investigations={[{ id: investigationId, title: profile.investigation.title }]}
          investigationId={investigationId}
          saved={{ version, content: { name, aliases, lineOfBusiness: lineOfBusiness ?? "", creditCode: creditCode ?? "", note: note ?? "", notStated } }}
          action={editCompanyForm}
          cancel={`/companies/${company.id}`}
        />
      </Messages>
    </Page>
  );
}
