import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { isFoundName, NoVictims } from "@/components/ui/no-victims";
import { FormError } from "@/components/ui/note";
import { Conflict, type Difference } from "./conflict";
import type { useVersionForm } from "./use-version-form";

type Props = {
  frame: ReturnType<typeof useVersionForm>["frame"];
  /** A version that somebody else saved meanwhile, and where it says otherwise. */
  newer: { version: number; differences: Difference[] } | undefined;
  children: ReactNode;
};

/** The form with what went wrong above its fields, and the version that was before one's eyes among them. */
export function VersionForm({ frame: { props, errorId, errors, answered, send, submit, sending, seenVersion }, newer, children }: Props) {
  const t = useTranslations("denied");
  return (
    <form {...props} action={send} onSubmit={(event) => submit(event, props.onSubmit)} aria-busy={sending} className="form">
      {newer ? <Conflict {...newer} /> : errors?.length ? <FormError id={errorId}>{errors.join(" ")}</FormError> : null}
      {Object.values(answered ?? {}).some((keys) => keys?.some(isFoundName)) && <FormError>{t("victimNamed")}</FormError>}
      <NoVictims errors={answered} label={t("noVictimHere")} />
      {seenVersion !== undefined && <input type="hidden" name="seenVersion" value={seenVersion} />}
      {children}
    </form>
  );
}
