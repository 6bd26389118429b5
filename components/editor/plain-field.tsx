import { useTranslations } from "next-intl";
import { fromText, isPlainDoc, type RichText, textOf } from "@/lib/rich-text/schema";

export type SurfaceProps = {
  id: string;
  name: string;
  document: RichText;
  labels: Readonly<Record<string, string>>;
  investigationId: string;
  labelledBy: string;
  describedBy?: string | undefined;
  invalid: boolean;
  change(document: RichText): void;
};

/** Writing without the editor: each line becomes a paragraph. A text that has more than paragraphs is shown and left alone, so that nothing of it is lost. */
export function PlainField({ id, name, document, labelledBy, describedBy, invalid, change, sends = false }: SurfaceProps & { sends?: boolean }) {
  const t = useTranslations("editor");
  if (!isPlainDoc(document)) return <p className="hint">{t("needsScript")}</p>;
  return (
    <textarea
      className="inp surface"
      id={id}
      rows={8}
      {...(sends && { name: `${name}.text` })}
      defaultValue={textOf(document)}
      placeholder={t("placeholderPlain")}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      onChange={({ target }) => change(fromText(target.value))}
    />
  );
}
