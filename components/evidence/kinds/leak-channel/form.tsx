"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { SelectField, TextField } from "@/components/ui/field";
import { stepHows } from "@/lib/evidence/attribution";
import { describeLeakChannel, summarizeLeakChannel } from "@/lib/evidence/kinds/leak-channel/describe";
import { type LeakChannelFacts, leakSectors, leakWays } from "@/lib/evidence/kinds/leak-channel/schema";
import { Choice, Flag } from "../../form/choices";
import { DataFields } from "../../form/data-fields";
import { StatedField } from "../../form/stated-field";
import { kindForm } from "../form";

function LeakChannelFields({ field }: { field: FieldMetadata<LeakChannelFacts> }) {
  const t = useTranslations("kinds.leakChannel");
  const common = useTranslations("common");
  const bind = useBind();
  const facts = field.getFieldset();
  const { notStated } = facts;
  const options = (values: readonly string[], words: string) => values.map((value) => ({ value, label: t(`${words}.${value}`) }));
  return (
    <>
      <StatedField list={notStated} name="sector" label={t("sector")}>
        <SelectField {...bind(facts.sector)} label={t("sector")} empty={common("notFilled")} options={options(leakSectors, "sectors")} />
      </StatedField>
      <div className="pair">
        <TextField {...bind(facts.sectorNote)} label={t("sectorNote")} />
        <div className="with">
          <Flag field={bind(facts.mainly)}>{t("mainly")}</Flag>
        </div>
      </div>
      <StatedField list={notStated} name="carrier" label={t("carrier")}>
        <div className="stack">
          <TextField {...bind(facts.carrier)} label={t("carrier")} />
          <div className="with">
            <Flag field={bind(facts.carrierSome)}>{t("carrierSome")}</Flag>
          </div>
        </div>
      </StatedField>
      <StatedField list={notStated} name="formerEmployers" label={t("formerEmployers")}>
        <fieldset className="field" id={facts.employersExamples.id}>
          <legend className="lab">{t("formerEmployers")}</legend>
          <p className="hint">{t("linkHint")}</p>
          <div className="with">
            <Flag field={bind(facts.employersExamples)}>{t("employersExamples")}</Flag>
            <Flag field={bind(facts.employersOpen)}>{t("employersOpen")}</Flag>
          </div>
        </fieldset>
      </StatedField>
      <StatedField list={notStated} name="way" label={t("way")}>
        <Choice field={bind(facts.way)} label={t("way")} values={leakWays} words="leakChannel.ways" none={common("notFilled")} />
      </StatedField>
      <div className="pairs">
        <TextField {...bind(facts.wayNote)} label={t("wayNote")} />
        <StatedField list={notStated} name="recipient" label={t("recipient")}>
          <TextField {...bind(facts.recipient)} label={t("recipient")} />
        </StatedField>
      </div>
      <StatedField list={notStated} name="fields" label={t("fields")}>
        <div className="stack">
          <DataFields field={facts.fields} label={t("fields")} />
          <div className="with">
            <Flag field={bind(facts.openEnded)}>{t("openEnded")}</Flag>
          </div>
        </div>
      </StatedField>
      <div className="pairs">
        <StatedField list={notStated} name="basis" label={t("basis")}>
          <SelectField {...bind(facts.basis)} label={t("basis")} empty={common("notFilled")} options={options(stepHows, "bases")} />
        </StatedField>
        <TextField {...bind(facts.basisNote)} label={t("basisNote")} />
      </div>
    </>
  );
}

export const leakChannelForm = kindForm<LeakChannelFacts>({
  empty: {},
  fields: (field) => <LeakChannelFields field={field} />,
  sentence: summarizeLeakChannel,
  describe: describeLeakChannel,
});
