import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TypedBox } from "@/components/ui/came-back";
import { FieldGroup } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import type { AlikeCompany } from "@/lib/companies/queries";
import type { Action } from "@/components/ui/use-answer";
import { ActForm } from "./act-form";

export type UnsettledName = { name: string; role: string; alike: AlikeCompany[] };

/** A name that the record came with from a phone, where nobody could be asked which company it is. Whoever may not settle it is told that it is open. */
export function UnsettledNames({ evidenceId, names, settle }: { evidenceId: string; names: UnsettledName[]; settle: Action | undefined }) {
  const t = useTranslations("evidence.unsettled");
  const why = useTranslations("companies.alike.why");
  const roles = useTranslations("evidence.companyRoles");
  return names.map(({ name, role, alike }) => {
    const question = t("question", { name });
    if (!settle)
      return (
        <Note tone="warn" key={`${role} ${name}`}>
          {t("open", { name })}
        </Note>
      );
    return (
      <ActForm action={settle} className="form ev-unsettled" label={question} key={`${role} ${name}`}>
        <input type="hidden" name="evidenceId" value={evidenceId} />
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="role" value={role} />
        <FieldGroup id={`as-${role}-${name}`} label={question} hint={t("hint", { role: roles(role as "subject") })}>
          <div className="ev-options">
            {alike.map(({ id, name: known, called, why: reason }) => (
              <label className="box" key={id}>
                <TypedBox type="radio" name="as" value={id} required />
                <span>
                  {known} <span className="sub">{known === called ? why(reason) : t("calledToo", { called, why: why(reason) })}</span>
                </span>
              </label>
            ))}
            {!alike.some(({ why: reason, called }) => reason === "name" || called === name) && (
              <label className="box">
                <TypedBox type="radio" name="as" value="new" required />
                <span>{t("new", { name })}</span>
              </label>
            )}
            <label className="box">
              <TypedBox type="radio" name="as" value="none" required />
              <span>{t("none")}</span>
            </label>
          </div>
        </FieldGroup>
        <Button type="submit">{t("settle")}</Button>
      </ActForm>
    );
  });
}
