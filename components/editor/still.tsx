import { useTranslations } from "next-intl";
import type { RichText } from "@/lib/rich-text/schema";
import { isEmpty } from "@/lib/rich-text/schema";
import { Blocks } from "./rich-text";

/** The place where the editor will be, as high as it will be: what stands below does not jump when it comes. */
export function Still({ document, labels }: { document: RichText; labels: Readonly<Record<string, string>> }) {
  const t = useTranslations("editor");
  const mentioned = new Map(Object.entries(labels).map(([key, label]) => [key, { label, href: "#" }]));
  return (
    <div className="still" inert>
      <div className="tools" />
      <div className="inp prose surface">
        {isEmpty(document) ? <p className="waiting">{t("placeholder")}</p> : <Blocks nodes={document.content} known={{ mentioned, hidden: "…" }} />}
      </div>
    </div>
  );
}
