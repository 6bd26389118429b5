import { useTranslations } from "next-intl";
import { currencies } from "@/components/evidence/form/currencies";
import { SelectField, TextField } from "@/components/ui/field";
import { priceSenses, priceUnits } from "@/lib/evidence/kinds/price-list/schema";
import { natures } from "@/lib/evidence/schema";
import type { Setting } from "@/lib/import/schema";

/** What holds for all rows of a price list: what its record says, and what counts where a row says nothing of its own. */
export function SettingFields({ setting }: { setting: Setting }) {
  const t = useTranslations("import.setting");
  const kinds = useTranslations("kinds");
  const common = useTranslations("common");
  const field = (name: keyof Setting) => ({ id: `setting-${name}`, name: `setting.${name}`, defaultValue: setting[name] ?? "" });
  const notStated = { value: "notStated", label: t("notStated") };
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
      <SelectField
        {...field("sense")}
        label={t("sense")}
        empty={common("notFilled")}
        options={[...priceSenses.map((value) => ({ value: value as string, label: kinds(`priceList.senses.${value}`) })), notStated]}
      />
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
        options={[...priceUnits.map((value) => ({ value: value as string, label: kinds(`priceList.units.${value}`) })), notStated]}
      />
    </fieldset>
  );
}
