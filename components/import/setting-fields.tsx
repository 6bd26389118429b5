import { useTranslations } from "next-intl";
import { currencies } from "@/components/evidence/form/currencies";
import { SelectField, TextField } from "@/components/ui/field";
import { priceSenses, priceUnits } from "@/lib/evidence/kinds/price-list/schema";
import { natures } from "@/lib/evidence/schema";
import { useZoneOptions } from "@/components/evidence/form/zone-options";
import { zones } from "@/lib/evidence/form";
import { type ImportTarget, logKinds, type Setting } from "@/lib/import/schema";

const fieldOf = (setting: Setting) => (name: keyof Setting) => ({ id: `setting-${name}`, name: `setting.${name}`, defaultValue: setting[name] ?? "" });

/** What holds for all rows: what the record says, and what the rows need to be understood. */
export function SettingFields({ setting, target, companies }: { setting: Setting; target: ImportTarget; companies: readonly string[] }) {
  const t = useTranslations("import.setting");
  const kinds = useTranslations("kinds");
  const common = useTranslations("common");
  const field = fieldOf(setting);
  return (
    <fieldset className="import-setting">
      <legend className="lab">{t("legend")}</legend>
      <TextField {...field("title")} label={t("title")} maxLength={290} />
      <TextField {...field("attribution")} label={t("attribution")} hint={t("attributionHint")} maxLength={1500} />
      <SelectField
        {...field("nature")}
        label={t("nature")}
        empty={common("notFilled")}
        options={natures.map((value) => ({ value, label: kinds(`natures.${value}`) }))}
      />
      {target === "callLog" ? <CallFields setting={setting} companies={companies} /> : <PriceFields setting={setting} companies={companies} />}
    </fieldset>
  );
}

type Each = { setting: Setting; companies: readonly string[] };

/** A company that the investigation knows, or a name that it gets to know by this. */
function CompanyField({ companies, ...field }: { id: string; name: string; defaultValue: string; label: string; hint: string; companies: readonly string[] }) {
  const list = `${field.id}-known`;
  return (
    <div>
      <TextField {...field} maxLength={200} list={list} />
      <datalist id={list}>
        {companies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

/** Whose clock, whose calls, and what the log is part of. */
function CallFields({ setting, companies }: Each) {
  const t = useTranslations("import.setting");
  const field = fieldOf(setting);
  return (
    <>
      <SelectField {...field("zone")} defaultValue={setting.zone ?? zones[0]} label={t("zone")} options={useZoneOptions(setting.zone)} />
      <SelectField
        {...field("as")}
        defaultValue={setting.as ?? logKinds[0]}
        label={t("as")}
        options={logKinds.map((value) => ({ value: value as string, label: t(`asKinds.${value}`) }))}
      />
      <CompanyField {...field("company")} label={t("company")} hint={t("companyHint")} companies={companies} />
      <TextField {...field("partOf")} label={t("partOf")} hint={t("partOfHint")} maxLength={30} />
    </>
  );
}

/** What counts where a row says nothing of its own. */
function PriceFields({ setting, companies }: Each) {
  const t = useTranslations("import.setting");
  const kinds = useTranslations("kinds");
  const common = useTranslations("common");
  const field = fieldOf(setting);
  const notStated = { value: "notStated", label: t("notStated") };
  return (
    <>
      <SelectField
        {...field("sense")}
        label={t("sense")}
        empty={common("notFilled")}
        options={[...priceSenses.map((value) => ({ value: value as string, label: kinds(`priceList.senses.${value}`) })), notStated]}
      />
      <CompanyField {...field("company")} label={t("companyOfPrices")} hint={t("companyOfPricesHint")} companies={companies} />
      <TextField {...field("seller")} label={t("seller")} hint={t("nameHint")} maxLength={200} />
      <TextField {...field("buyer")} label={t("buyer")} hint={t("nameHint")} maxLength={200} />
      <SelectField
        {...field("currency")}
        label={t("currency")}
        empty={common("notFilled")}
        options={[...currencies.map((value) => ({ value: value as string, label: value })), notStated]}
      />
      <SelectField
        {...field("unit")}
        label={t("unit")}
        empty={common("notFilled")}
        options={[
          ...priceUnits.filter((value) => value !== "records").map((value) => ({ value: value as string, label: kinds(`priceList.units.${value}`) })),
          notStated,
        ]}
      />
    </>
  );
}
