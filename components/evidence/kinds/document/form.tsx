"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { TextField } from "@/components/ui/field";
import { describeDocument, summarizeDocument } from "@/lib/evidence/kinds/document/describe";
import { type DocumentFacts, documentStates, documentTypes } from "@/lib/evidence/kinds/document/schema";
import { Choice } from "../../form/choices";
import { Rows } from "../../form/rows";
import { StatedChoice } from "../../form/stated-choice";
import { StatedField } from "../../form/stated-field";
import { StatedText } from "../../form/stated-text";
import { kindForm } from "../form";

function DocumentFields({ field, form }: { field: FieldMetadata<DocumentFacts>; form: FormMetadata }) {
  const t = useTranslations("kinds.document");
  const bind = useBind();
  const { name, type, state, issuer, files, defects, notStated } = field.getFieldset();
  return (
    <>
      <Choice field={bind(state)} label={t("state")} values={documentStates} words="document.states" />
      <StatedText list={notStated} name="name" label={t("name")} field={name} />
      <div className="pairs">
        <StatedChoice list={notStated} name="type" label={t("type")} field={type} values={documentTypes} words="document.types" opens />
        <StatedText list={notStated} name="issuer" label={t("issuer")} field={issuer} />
      </div>
      <StatedField list={notStated} name="files" label={t("files")}>
        <Rows field={files} form={form} legend={(count) => t("filesCount", { count })} name={(number) => t("fileNumber", { number })} add={t("addFile")}>
          {(file) => {
            const one = file.getFieldset();
            return (
              <>
                <StatedText list={one.notStated} name="name" label={t("file.name")} field={one.name} />
                <StatedText list={one.notStated} name="sha256" label={t("file.sha256")} field={one.sha256} />
                <StatedText
                  list={one.notStated}
                  name="pages"
                  label={t("file.pages")}
                  field={one.pages as unknown as FieldMetadata<string | undefined>}
                  inputMode="numeric"
                />
              </>
            );
          }}
        </Rows>
      </StatedField>
      <StatedField list={notStated} name="defects" label={t("defects")}>
        <Rows
          field={defects}
          form={form}
          legend={(count) => t("defectsCount", { count })}
          name={(number) => t("defect", { number })}
          add={t("addDefect")}
          empty=""
        >
          {(defect) => <TextField {...bind(defect)} label={t("defects")} />}
        </Rows>
      </StatedField>
    </>
  );
}

export const documentForm = kindForm<DocumentFacts>({
  empty: { files: [{}] },
  fields: (field, form) => <DocumentFields field={field} form={form} />,
  sentence: summarizeDocument,
  describe: describeDocument,
});
