import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Door } from "@/components/access/door";
import { formWords } from "@/components/access/form-words";
import { Button } from "@/components/ui/button";
import { FieldForm } from "@/components/ui/field-form";
import { awaitsSetup } from "@/lib/accounts/setup-code";
import { env } from "@/lib/env";
import { setUp } from "./actions";

export async function generateMetadata() {
  return { title: (await awaitsSetup()) ? (await getTranslations("access"))("setup.title") : (await getTranslations("common"))("missing.title") };
}

/** There until somebody has an account. */
export default async function SetupPage() {
  if (!(await awaitsSetup())) notFound();
  const [t, words] = await Promise.all([getTranslations("access"), formWords()]);
  return (
    <Door appName={env.appName} title={t("setup.title")}>
      <p>{t("setup.lead")}</p>
      <FieldForm
        {...words}
        action={setUp}
        fields={[
          { name: "code", label: t("setup.code"), hint: t("setup.codeHint"), autoComplete: "one-time-code", autoCapitalize: "characters" },
          { name: "email", label: t("email"), type: "email", autoComplete: "username", autoCapitalize: "none" },
          { name: "name", label: t("name"), hint: t("nameHint"), autoComplete: "name" },
          { name: "password", label: t("password"), hint: t("passwordHint"), type: "password", autoComplete: "new-password" },
        ]}
      >
        <Button type="submit" tone="primary">
          {t("setup.submit")}
        </Button>
      </FieldForm>
    </Door>
  );
}
