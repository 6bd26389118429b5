import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FieldForm, type FieldFormProps } from "@/components/ui/field-form";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { sayings } from "@/components/ui/sayings";

type Props = Pick<FieldFormProps<unknown>, "action" | "fields" | "hidden" | "first"> & { submit: string; children?: ReactNode };

const mayGoWrong = [
  "error.missing", "error.tooLong", "error.notAnEmail", "error.lookAlike", "error.unstorable", "error.passwordTooShort", "error.passwordTooLong", "error.foreignOrigin",
  "denied.busy", "denied.wait", "denied.wrongCode", "denied.passwordIsEmail", "denied.missing",
] as const;

/** The form of a page before the archive. */
export async function DoorForm({ submit, children, ...form }: Props) {
  const t = await getTranslations("access");
  return (
    <FieldForm {...form} {...await sayings(mayGoWrong, "error.notDone")} icon={<Icon name="circle-alert" small />} password={{ show: t("showPassword"), hide: t("hidePassword"), icon: <Icon name="eye" /> }}>
      <Button type="submit" tone="primary">
        {submit}
      </Button>
      {children}
    </FieldForm>
  );
}
