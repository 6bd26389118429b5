"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { SelectField, TextField } from "@/components/ui/field";
import { useZoneOptions } from "@/components/evidence/form/zone-options";
import { describeWebPage, summarizeWebPage } from "@/lib/evidence/kinds/web-page/describe";
import { captureMethods, type WebPageFacts } from "@/lib/evidence/kinds/web-page/schema";
import { Rows } from "../../form/rows";
import { StatedChoice } from "../../form/stated-choice";
import { StatedField } from "../../form/stated-field";
import { StatedText } from "../../form/stated-text";
import { kindForm } from "../form";

function WebPageFields({ field, form }: { field: FieldMetadata<WebPageFacts>; form: FormMetadata }) {
  const t = useTranslations("kinds.webPage");
  const words = useTranslations("evidence.form");
  const bind = useBind();
  const facts = field.getFieldset();
  const { notStated: list } = facts;
  const zoneOptions = useZoneOptions(facts.zone.defaultValue);
  return (
    <>
      <StatedText list={list} name="address" label={t("address")} field={facts.address} hint={t("addressHint")} inputMode="url" />
      <StatedText list={list} name="pageTitle" label={t("pageTitle")} field={facts.pageTitle} />
      <div className="pairs">
        <StatedText list={list} name="site" label={t("site")} field={facts.site} />
        <StatedText list={list} name="author" label={t("author")} field={facts.author} />
      </div>
      <StatedField list={list} name="captured" label={t("captured")}>
        <div className="pair">
          <TextField {...bind(facts.capturedOn)} type="date" label={t("capturedOn")} />
          <TextField {...bind(facts.capturedAt)} type="time" step={1} label={t("capturedAt")} />
        </div>
      </StatedField>
      <StatedChoice list={list} name="captureMethod" label={t("captureMethod")} field={facts.captureMethod} values={captureMethods} words="webPage.methods" />
      <StatedField list={list} name="published" label={t("published")}>
        <div className="pair">
          <TextField {...bind(facts.publishedOn)} type="date" label={t("publishedOn")} />
          <TextField {...bind(facts.publishedAt)} type="time" step={1} label={t("publishedAt")} />
        </div>
      </StatedField>
      <SelectField {...bind(facts.zone)} label={words("zone")} options={zoneOptions} />
      <StatedText list={list} name="sha256" label={t("sha256")} field={facts.sha256} />
      <StatedField list={list} name="archives" label={t("archives")}>
        <Rows
          field={facts.archives}
          form={form}
          legend={(count) => t("archivesCount", { count })}
          name={(number) => t("archiveNumber", { number })}
          add={t("addArchive")}
        >
          {(archive) => {
            const one = archive.getFieldset();
            return (
              <>
                <TextField {...bind(one.address)} label={t("address")} inputMode="url" />
                <TextField {...bind(one.keeper)} label={t("keeper")} />
              </>
            );
          }}
        </Rows>
      </StatedField>
    </>
  );
}

export const webPageForm = kindForm<WebPageFacts>({
  empty: {},
  fields: (field, form) => <WebPageFields field={field} form={form} />,
  sentence: summarizeWebPage,
  describe: describeWebPage,
});
