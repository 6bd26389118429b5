"use client";
import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { currencies } from "./currencies";

type Props = Omit<Parameters<typeof SelectField>[0], "options" | "empty">;

/** In which money an amount is, in the words that people use for it. */
export function CurrencyField({ defaultValue, ...field }: Props) {
  const t = useTranslations("kinds.currencies");
  const none = useTranslations("common")("notFilled");
  const other = typeof defaultValue === "string" && defaultValue !== "" && !currencies.some((one) => one === defaultValue) ? [defaultValue] : [];
  return (
    <SelectField
      {...field}
      {...(defaultValue !== undefined && { defaultValue })}
      empty={none}
      options={[...currencies, ...other].map((value) => ({ value, label: t.has(value) ? t(value) : value }))}
    />
  );
}
