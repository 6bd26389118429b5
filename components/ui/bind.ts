import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { isFoundName } from "./no-victims";

/** Turns the keys that zod and the commands answer with into sentences. A key without a sentence is still an error that is shown. */
export function useSentences() {
  const t = useTranslations();
  return (keys: readonly string[] | null | undefined) => keys?.filter((key) => !isFoundName(key)).map((key) => (t.has(key) ? t(key) : t("error.invalid")));
}

/** A conform field of any type: in a form everything is text. */
type Field = Pick<FieldMetadata<unknown>, "id" | "name" | "formId" | "errors"> & { defaultValue?: unknown };

/** What a field of components/ui needs to know of a conform field. */
export function useBind() {
  const sentences = useSentences();
  return (field: Field) => ({
    id: field.id,
    name: field.name,
    form: field.formId,
    defaultValue: field.defaultValue as string | undefined,
    // What a name was found by stands above the form with the boxes: it goes when they are sent, and not as one leaves the field for a button.
    errors: field.errors?.some(isFoundName) ? undefined : sentences(field.errors),
  });
}
