import { useTranslations } from "next-intl";
import { RichText } from "@/components/editor/rich-text";
import { Section } from "@/components/ui/section";
import { isEmpty, type RichText as Document } from "@/lib/rich-text/schema";

type Name = { type: string; id: string; href: string; label: string; sub: string };

/** A piece of evidence goes by its reference and title, all else by its short name. */
const mentionOf = ({ type, id, href, label, sub }: Name) => [`${type}:${id}`, { href, label: type === "evidence" ? `${sub} ${label}` : label }] as const;

/** What the reporter wrote. Mentions are named as this reader may see them. */
export function Body({ body, names }: { body: unknown; names: ReadonlyMap<string, Name> }) {
  const t = useTranslations("evidence.page");
  const doc = body as Document | null;
  return (
    <Section title={t("body")}>
      {doc && !isEmpty(doc) ? <RichText doc={doc} mentioned={new Map([...names.values()].map(mentionOf))} /> : <p className="nf">{t("noBody")}</p>}
    </Section>
  );
}
