import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Icon } from "@/components/ui/icon";

/** What any act on a record can be answered with. */
const keys = [
  "denied.missing",
  "denied.notAllowed",
  "denied.ownWork",
  "denied.unchanged",
  "denied.signedOut",
  "denied.otherAccount",
  "denied.unsupported",
  "denied.saidNothing",
  "denied.ambiguous",
  "denied.linkedAlready",
  "denied.tooManyLinks",
  "denied.relatedAlready",
  "denied.sameCompany",
  "denied.sameAlready",
  "denied.notHandedIn",
  "error.notAPartialDay",
  "error.notAReference",
  "error.endsBeforeItBegins",
  "error.givenAndNotStated",
  "error.onlyOther",
  "error.sayRelation",
  "error.foreignOrigin",
  "error.busy",
  "error.missing",
  "error.tooLong",
  "error.unstorable",
  "error.victimData",
  "denied.victimNamed",
  "denied.noVictimHere",
  "error.notChecked",
] as const;

/** A small form on a reading page: the sentences of its errors are written here, so that the browser needs no dictionary. */
export function ActForm({
  action,
  className,
  label,
  id,
  atField,
  closed,
  comesBack,
  children,
}: Pick<ComponentProps<typeof ActionForm>, "action" | "className" | "label" | "id" | "atField" | "closed" | "comesBack"> & { children: ReactNode }) {
  const t = useTranslations();
  // Nobody is offered an act that does not fit the state: where it does not, somebody else was faster.
  const moved = t("evidence.page.stale");
  const errors = { ...Object.fromEntries(keys.map((key) => [key, t(key)])), "denied.stale": moved, "denied.wrongState": moved };
  return (
    <ActionForm
      action={action}
      errors={errors}
      fallback={t("error.notSaved")}
      icon={<Icon name="circle-alert" small />}
      {...(className && { className })}
      {...(label && { label })}
      {...(id && { id })}
      {...(atField && { atField })}
      {...(closed && { closed })}
      {...(comesBack && { comesBack })}
    >
      {children}
    </ActionForm>
  );
}

/** Which record, and which version of it the reader had before their eyes. */
export function Seen({ id, version }: { id: string; version: number }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenVersion" value={version} />
    </>
  );
}
