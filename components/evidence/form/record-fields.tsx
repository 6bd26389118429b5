"use client";
import { useTranslations } from "next-intl";
import type { FieldMetadata } from "@conform-to/react";
import { useBind } from "@/components/ui/bind";
import { SelectField, TextField } from "@/components/ui/field";
import { natures, timePrecisions } from "@/lib/evidence/schema";
import { StatedField } from "./stated-field";
import { StepsField } from "./steps-field";
import { useZoneOptions } from "./zone-options";

type Text = FieldMetadata<string | undefined>;
export type Occurred = FieldMetadata<{ day?: string; time?: string; until?: string; precision?: string; zone?: string }>;

/** Who says so, and how we came by it. */
export function AttributionFields({
  attribution,
  nature,
  obtainedBy,
  firstObtainedBy,
  notStated,
  ownNature,
}: {
  attribution: Text;
  nature: Text;
  obtainedBy: Text;
  firstObtainedBy: Text;
  notStated: FieldMetadata<string[] | undefined>;
  /** The facts above have a nature of their own: said here is that of the whole. */
  ownNature: boolean;
}) {
  const t = useTranslations("evidence.form");
  const kinds = useTranslations("kinds.natures");
  const common = useTranslations("common");
  const bind = useBind();
  return (
    <>
      <StepsField field={bind(attribution)} legend={t("attribution")} />
      <div className="pairs">
        <SelectField
          {...bind(nature)}
          label={t("nature")}
          hint={ownNature ? t("natureHint") : undefined}
          empty={common("notFilled")}
          options={natures.map((value) => ({ value, label: kinds(value) }))}
        />
        <StatedField list={notStated} name="obtainedBy" label={t("obtainedBy")}>
          <TextField {...bind(obtainedBy)} label={t("obtainedBy")} />
        </StatedField>
        <StatedField list={notStated} name="firstObtainedBy" label={t("firstObtainedBy")}>
          <TextField {...bind(firstObtainedBy)} label={t("firstObtainedBy")} />
        </StatedField>
      </div>
    </>
  );
}

/** When and where it happened, which is seldom when it was noted. */
export function WhenFields({
  occurred,
  place,
  notStated,
  range,
}: {
  occurred: Occurred;
  place: Text;
  notStated: FieldMetadata<string[] | undefined>;
  range: boolean;
}) {
  const t = useTranslations("evidence.form");
  const bind = useBind();
  const { day, time, until, precision, zone } = occurred.getFieldset();
  const zoneOptions = useZoneOptions(zone.defaultValue);
  return (
    <>
      <StatedField list={notStated} name="occurred" label={t("occurred")}>
        <div className="pairs">
          <SelectField {...bind(precision)} label={t("precision")} options={timePrecisions.map((value) => ({ value, label: t(`precisions.${value}`) }))} />
          <TextField {...bind(day)} type="date" label={range ? t("from") : t("day")} />
          {range ? <TextField {...bind(until)} type="date" label={t("to")} /> : <TextField {...bind(time)} type="time" label={t("time")} />}
          <SelectField {...bind(zone)} label={t("zone")} options={zoneOptions} />
        </div>
      </StatedField>
      <StatedField list={notStated} name="place" label={t("place")}>
        <TextField {...bind(place)} label={t("place")} />
      </StatedField>
    </>
  );
}
