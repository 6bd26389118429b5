import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Door } from "@/components/access/door";
import { formWords } from "@/components/access/form-words";
import { Button } from "@/components/ui/button";
import { FieldForm } from "@/components/ui/field-form";
import { findInvitation } from "@/lib/accounts/invitation";
import { env } from "@/lib/env";
import { accept } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("access"))("invitation.title") };
}

/** Where an invitation leads: the password is set here, by whoever holds the link. Looking at it uses nothing up. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  if (!invitation) notFound();
  const [t, words] = await Promise.all([getTranslations("access"), formWords()]);
  return (
    <Door appName={env.appName} title={t("invitation.title")}>
      <p>{t(invitation.activated ? "invitation.leadAgain" : "invitation.lead", { name: invitation.name })}</p>
      <FieldForm
        {...words}
        action={accept}
        hidden={{ token }}
        fields={[
          { name: "email", label: t("email"), type: "email", autoComplete: "username", value: invitation.email, readOnly: true },
          { name: "password", label: t("newPassword"), hint: t("passwordHint"), type: "password", autoComplete: "new-password" },
        ]}
      >
        <Button type="submit" tone="primary">
          {t("invitation.submit")}
        </Button>
      </FieldForm>
    </Door>
  );
}
