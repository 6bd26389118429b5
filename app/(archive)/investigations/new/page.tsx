import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/access/form-words";
import { Button } from "@/components/ui/button";
import { FieldForm } from "@/components/ui/field-form";
import { signedIn } from "@/lib/access/session";
import { Page } from "../../frame";
import { open } from "./actions";
import "@/components/accounts/accounts.css";

export async function generateMetadata() {
  return { title: (await getTranslations("investigations"))("new.title") };
}

export default async function NewInvestigationPage() {
  await signedIn();
  const [t, common, { password: _none, ...words }] = await Promise.all([getTranslations("investigations"), getTranslations("common"), formWords()]);
  return (
    <Page at="investigations" crumbs={[{ label: common("place.investigations"), href: "/investigations" }, { label: t("new.title") }]} log={false}>
      <h1 className="h">{t("new.title")}</h1>
      <p className="soft">{t("new.lead")}</p>
      <FieldForm
        {...words}
        action={open}
        fields={[
          { name: "title", label: t("title"), autoComplete: "off" },
          { name: "code", label: t("code"), hint: t("codeHint"), autoComplete: "off", autoCapitalize: "characters" },
          { name: "slug", label: t("slug"), hint: t("slugHint"), autoComplete: "off", autoCapitalize: "none" },
        ]}
      >
        <div className="acts">
          <Button type="submit" tone="primary">
            {t("new.submit")}
          </Button>
        </div>
      </FieldForm>
    </Page>
  );
}
