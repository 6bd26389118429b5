import { useTranslations } from "next-intl";
import type { Action } from "@/components/ui/use-answer";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { SelectField } from "@/components/ui/field";
import { companyRoles, evidenceLinkRoles, sourceRoles } from "@/lib/evidence/schema";
import type { linkable, LinkType } from "@/lib/links/queries";
import { ActForm } from "../act-form";
import { CredibilityField, LinkNoteField } from "./fields";
import { ChooseTarget, FindTarget } from "./targets";

const roles = { company: companyRoles, source: sourceRoles, evidence: evidenceLinkRoles };
const roleWords = { company: "companyRoles", source: "sourceRoles", evidence: "evidenceLinkRoles" } as const;

/** What the other piece can be to this one. Two that have to do with each other have it both ways. */
const backRoles = evidenceLinkRoles.filter((role) => role !== "related");

type Props = {
  evidenceId: string;
  type: LinkType;
  /** The name under which the chosen one is sent. */
  field: string;
  words: string;
  found: Awaited<ReturnType<typeof linkable>>;
  action: Action;
  /** Where one of this sort is recorded first. */
  recordHref: string | undefined;
};

/** Search, choose one, say what it is to the record. Two plain forms: the first only changes the address. */
export function LinkPicker({ evidenceId, type, field, words, found: { total, options }, action, recordHref }: Props) {
  const t = useTranslations("evidence");
  return (
    <>
      <FindTarget action={`/evidence/${evidenceId}/link`} label={t(`links.find.${type}`)} search={t("links.search")} words={words}>
        <input type="hidden" name="type" value={type} />
      </FindTarget>
      {options.length === 0 ? (
        <Empty title={words ? t("links.notFound", { words }) : t(`links.nothing.${type}`)}>
          {recordHref ? <a href={recordHref}>{t(`links.record.${type}`)}</a> : t("links.onlySame")}
        </Empty>
      ) : (
        <ActForm action={action} className="form" label={t("links.add")}>
          <input type="hidden" name="evidenceId" value={evidenceId} />
          <input type="hidden" name="type" value={type} />
          <ChooseTarget
            name={field}
            label={t(`links.choose.${type}`)}
            hint={total > options.length ? t("links.more", { shown: options.length, total }) : undefined}
            options={options}
          />
          <SelectField
            id="role"
            name="role"
            label={t(`links.role.${type}`)}
            options={[
              ...roles[type].map((role) => ({ value: role, label: t(`${roleWords[type]}.${role}`) })),
              ...(type === "evidence"
                ? backRoles.map((role) => ({ value: `back:${role}`, label: t("links.reverse", { role: t(`links.back.${role}`) }) }))
                : []),
            ]}
          />
          {type === "source" && <CredibilityField />}
          <LinkNoteField />
          <div className="acts">
            <Button type="submit" tone="primary" icon="link">
              {t("links.save")}
            </Button>
          </div>
        </ActForm>
      )}
    </>
  );
}
