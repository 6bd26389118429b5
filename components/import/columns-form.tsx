import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { leftOut, type Setting } from "@/lib/import/schema";
import type { StagedView } from "@/lib/import/queries";
import { SettingFields } from "./setting-fields";

type Props = {
  staged: StagedView;
  fields: readonly string[];
  /** What the first row that has one says in each column. */
  samples: readonly (string | undefined)[];
  companies: readonly string[];
  action: Parameters<typeof ActionForm>[0]["action"];
  words: { errors: Record<string, string>; fallback: string };
};

/** By this id the button that imports belongs to it, wherever that stands: what is imported is what is typed here. */
export const columnsForm = "import-columns";

/** Which field each column becomes, and what holds for all rows. */
export function ColumnsForm({
  staged: { id, investigationId, revision, headers, columns, setting, target },
  fields,
  samples,
  companies,
  action,
  words,
}: Props) {
  const t = useTranslations("import");
  const nameOf = (header: string, index: number) => header || `${t("page.column", { number: index + 1 })} (${t("page.noHeader")})`;
  return (
    <ActionForm
      {...words}
      id={columnsForm}
      action={action}
      icon={<Icon name="circle-alert" small />}
      className="form columns"
      label={t("page.columns")}
      labels={{
        ...Object.fromEntries(headers.map((header, index) => [`columns[${index}]`, nameOf(header, index)])),
        "setting.title": t("setting.title"),
        "setting.attribution": t("setting.attribution"),
        "setting.company": t("setting.company"),
        "setting.partOf": t("setting.partOf"),
      }}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="investigationId" value={investigationId} />
      <input type="hidden" name="seenRevision" value={revision} />
      <div className="import-columns">
        {headers.map((header, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two columns may have one header; their place tells them apart
          <div className="field" key={index}>
            <label htmlFor={`column-${index}`}>
              <bdi>{nameOf(header, index)}</bdi>
            </label>
            {samples[index] && (
              <p className="hint">
                <bdi>{t("page.sample", { sample: samples[index].slice(0, 60) })}</bdi>
              </p>
            )}
            <select className="inp" id={`column-${index}`} name={`columns[${index}]`} defaultValue={columns[index] || leftOut}>
              <option value={leftOut}>{t("page.leftOut")}</option>
              {fields.map((field) => (
                <option key={field} value={field}>
                  {t(`fields.${target}.${field}`)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      {setting && <SettingFields setting={setting as Setting} target={target} companies={companies} />}
      <div className="acts">
        <Button type="submit">{t(setting ? "page.chooseAll" : "page.choose")}</Button>
      </div>
    </ActionForm>
  );
}
