"use client";
import { useTranslations } from "next-intl";
import { FieldErrors } from "@/components/ui/field";
import { Segmented, Toggle } from "@/components/ui/segmented";

type Bound = { id: string; name: string; form: string; defaultValue: string | undefined; errors: string[] | undefined };

/** One of a few words, all of them in sight. `words` is the place of their messages in the namespace `kinds`. */
export function Choice({ field, label, values, words, none }: { field: Bound; label: string; values: readonly string[]; words: string; none?: string }) {
  const t = useTranslations("kinds");
  const options = [...(none === undefined ? [] : [{ value: "", label: none }]), ...values.map((value) => ({ value, label: t(`${words}.${value}`) }))];
  return (
    <div className="field" id={field.id}>
      <span className="lab" aria-hidden>
        {label}
      </span>
      <Segmented
        label={label}
        name={field.name}
        form={field.form}
        chosen={field.defaultValue ?? (none === undefined ? undefined : "")}
        options={options}
        describedBy={field.errors?.length ? `${field.id}-error` : undefined}
      />
      <FieldErrors id={field.id} errors={field.errors} />
    </div>
  );
}

/** A word that is on or off, beside a number. */
export const Flag = ({ field, children }: { field: Bound; children: string }) => (
  <Toggle name={field.name} form={field.form} on={field.defaultValue === "on" || (field.defaultValue as unknown) === true}>
    {children}
  </Toggle>
);
