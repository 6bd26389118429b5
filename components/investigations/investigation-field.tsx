import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { SelectField } from "@/components/ui/field";

type Props = {
  field: Parameters<ReturnType<typeof useBind>>[0] & { key?: string | undefined };
  /** Where it can be recorded; none for a record that stays where it is. */
  investigations: readonly { id: string; title: string }[];
  /** Where it belongs already, whatever else there is. */
  only?: string | undefined;
  label: string;
  hint?: string;
};

/** Where a record is made: asked only where there is a choice. */
export function InvestigationField({ field, investigations, only = investigations.length === 1 ? investigations[0]?.id : undefined, label, hint }: Props) {
  const common = useTranslations("common");
  const bind = useBind();
  if (only !== undefined) return <input type="hidden" name="investigationId" value={only} />;
  if (investigations.length === 0) return null;
  return (
    <SelectField
      {...bind(field)}
      key={field.key}
      label={label}
      {...(hint && { hint })}
      empty={common("notFilled")}
      options={investigations.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}
