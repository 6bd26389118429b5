"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { SelectField, TextField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { aliasKinds } from "@/lib/companies/schema";

type Aliases = FieldMetadata<{ name: string; kind?: (typeof aliasKinds)[number] | undefined }[] | undefined>;

/** The other names of a company, each with what it is. */
export function AliasFields({ aliases, form }: { aliases: Aliases; form: Pick<FormMetadata, "insert" | "remove"> }) {
  const t = useTranslations("companies");
  const bind = useBind();
  const rows = aliases.getFieldList();
  return (
    <fieldset className="field aliases">
      <legend className="lab">{t("form.aliases", { count: rows.length })}</legend>
      {rows.map((alias, index) => {
        const { name, kind } = alias.getFieldset();
        const number = index + 1;
        return (
          <div className="alias-row" key={alias.key}>
            <TextField {...bind(name)} key={name.key} label={<span className="sr">{t("form.alias", { number })}</span>} maxLength={200} />
            <SelectField
              {...bind(kind)}
              key={kind.key}
              label={<span className="sr">{t("form.aliasKind", { number })}</span>}
              options={aliasKinds.map((value) => ({ value, label: t(`aliasKinds.${value}`) }))}
            />
            <button {...form.remove.getButtonProps({ name: aliases.name, index })} className="btn quiet">
              <Icon name="x" small label={t("form.removeAlias", { number })} />
            </button>
          </div>
        );
      })}
      <button {...form.insert.getButtonProps({ name: aliases.name, defaultValue: { name: "", kind: "short" } })} className="btn">
        <Icon name="plus" small />
        {t("form.addAlias")}
      </button>
    </fieldset>
  );
}
