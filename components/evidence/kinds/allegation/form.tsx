"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { TextAreaField, TextField } from "@/components/ui/field";
import { describeAllegation, summarizeAllegation } from "@/lib/evidence/kinds/allegation/describe";
import { type AllegationFacts, standings } from "@/lib/evidence/kinds/allegation/schema";
import { shares } from "@/lib/evidence/kinds/lead-marking/schema";
import { Choice, Flag } from "../../form/choices";
import { StatedField } from "../../form/stated-field";
import { kindForm } from "../form";

function AllegationFields({ field, standing }: { field: FieldMetadata<AllegationFacts>; standing: string | undefined }) {
  const t = useTranslations("kinds.allegation");
  const common = useTranslations("common");
  const bind = useBind();
  const facts = field.getFieldset();
  return (
    <>
      <TextAreaField {...bind(facts.alleged)} label={t("alleged")} rows={2} />
      <div className="with">
        <Flag field={bind(facts.withoutDetail)}>{t("flag")}</Flag>
      </div>
      <Choice field={bind(facts.share)} label={t("share")} values={shares} words="leadMarking.shares" none={common("notFilled")} />
      <div className="pairs">
        {(["against", "madeBy", "period"] as const).map((name) => (
          <StatedField key={name} list={facts.notStated} name={name} label={t(name)}>
            <TextField {...bind(facts[name])} label={t(name)} />
          </StatedField>
        ))}
      </div>
      <Choice field={bind(facts.standing)} label={t("standing")} values={standings} words="allegation.standings" />
      {standing !== undefined && standing !== "unverified" && <TextAreaField {...bind(facts.checkedBy)} label={t("checkedBy")} rows={2} />}
    </>
  );
}

export const allegationForm = kindForm<AllegationFacts, { standing?: string }>({
  empty: { standing: "unverified" },
  fields: (field, _form, typed) => <AllegationFields field={field} standing={typed?.standing} />,
  sentence: summarizeAllegation,
  describe: describeAllegation,
});
