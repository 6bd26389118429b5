"use client";
import { useTranslations } from "next-intl";
import { useWayBack } from "@/components/autosave/way-back";
import { FormError, Note } from "@/components/ui/note";

type Props = { id: string; errors: readonly string[]; isOffline: boolean; isSignedOut: boolean };

/** Why the form was not taken, and what to do about it. A lost network is nobody's mistake. */
export function Refusal({ id, errors, isOffline, isSignedOut }: Props) {
  const t = useTranslations("evidence.form");
  const way = useWayBack();
  if (isOffline)
    return (
      <div role="alert" id={id} className="refusal">
        <Note tone="warn" icon="cloud-off">
          {errors.join(" ")}
        </Note>
      </div>
    );
  return (
    <FormError id={id}>
      {errors.join(" ")}{" "}
      {isSignedOut && (
        <a className="link" href={way}>
          {t("signIn")}
        </a>
      )}
    </FormError>
  );
}
