import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Door } from "@/components/access/door";
import { formWords } from "@/components/access/form-words";
import { LeftAgain } from "@/components/access/left-again";
import { WaitingCount } from "@/components/quick/waiting-count";
import { Button } from "@/components/ui/button";
import { FieldForm } from "@/components/ui/field-form";
import { awaitsSetup } from "@/lib/accounts/setup-code";
import { nextPath } from "@/lib/access/next-path";
import { whoAsks } from "@/lib/access/session";
import { env } from "@/lib/env";
import { signInHere } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("access"))("signIn.title") };
}

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, error } = await searchParams;
  if (await whoAsks()) redirect(nextPath(next));
  if (await awaitsSetup()) redirect("/setup");
  const [t, quick, words] = await Promise.all([getTranslations("access"), getTranslations("quick"), formWords()]);

  return (
    <Door appName={env.appName} title={t("signIn.title")}>
      <LeftAgain />
      <WaitingCount words={quick.raw("signIn")} />
      <FieldForm
        {...words}
        action={signInHere}
        hidden={{ next: nextPath(next) }}
        fields={[
          { name: "email", label: t("email"), type: "email", autoComplete: "username", autoCapitalize: "none" },
          { name: "password", label: t("password"), type: "password", autoComplete: "current-password" },
        ]}
        first={error === undefined ? undefined : { field: "password", sentence: await sayError(String(error)) }}
      >
        <Button type="submit" tone="primary">
          {t("signIn.submit")}
        </Button>
        <p className="small">
          {env.demo && (
            <>
              {t("signIn.demo")}
              <br />
            </>
          )}
          {t("signIn.forgotten")}
        </p>
      </FieldForm>
    </Door>
  );
}

/** What next-auth's own endpoints lead back with (auth-options.ts). */
async function sayError(error: string) {
  const t = await getTranslations();
  if (error === "busy" || error === "wait") return t(`denied.${error}`);
  return error === "resting" ? t("access.signIn.resting") : t("access.signIn.wrongOnly");
}
