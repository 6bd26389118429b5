"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { SelectField, TextField } from "@/components/ui/field";
import { delays } from "@/lib/evidence/delay";
import { StatedField } from "./stated-field";

type Props = { list: FieldMetadata<string[] | undefined>; delay: FieldMetadata<string | undefined>; note: FieldMetadata<string | undefined> };

/** How long afterwards, in a word of the list and in the words of whoever told it. */
export function DelayFields({ list, delay, note }: Props) {
  const t = useTranslations("kinds");
  const none = useTranslations("common")("notFilled");
  const bind = useBind();
  return (
    <StatedField list={list} name="delay" label={t("delay")}>
      <div className="pair">
        <SelectField {...bind(delay)} label={t("delay")} empty={none} options={delays.map((value) => ({ value, label: t(`delays.${value}`) }))} />
        <TextField {...bind(note)} label={t("delayNote")} />
      </div>
    </StatedField>
  );
}
