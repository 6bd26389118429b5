"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { TextAreaField } from "@/components/ui/field";
import { describeContext, summarizeContext } from "@/lib/evidence/kinds/context/describe";
import type { ContextFacts } from "@/lib/evidence/kinds/context/schema";
import { Flag } from "../../form/choices";
import { Rows } from "../../form/rows";
import { StatedText } from "../../form/stated-text";
import { kindForm } from "../form";

function ContextFields({ field, form }: { field: FieldMetadata<ContextFacts>; form: FormMetadata }) {
  const t = useTranslations("kinds.context");
  const bind = useBind();
  const { topic, statements, notStated } = field.getFieldset();
  return (
    <>
      <StatedText list={notStated} name="topic" label={t("topic")} field={topic} />
      <Rows
        field={statements}
        form={form}
        legend={(count) => t("statements", { count })}
        name={(number) => t("statement", { number })}
        add={t("addStatement")}
        least={1}
      >
        {(statement) => {
          const one = statement.getFieldset();
          return (
            <>
              <TextAreaField {...bind(one.text)} label={t("text")} rows={2} />
              <div className="with">
                <Flag field={bind(one.opinion)}>{t("opinion")}</Flag>
              </div>
              <div className="pairs">
                <StatedText list={one.notStated} name="saidBy" label={t("saidBy")} field={one.saidBy} />
                <StatedText list={one.notStated} name="reference" label={t("reference")} field={one.reference} />
              </div>
            </>
          );
        }}
      </Rows>
    </>
  );
}

export const contextForm = kindForm<ContextFacts>({
  empty: { statements: [{}] },
  fields: (field, form) => <ContextFields field={field} form={form} />,
  sentence: summarizeContext,
  describe: describeContext,
});
