import { useTranslations } from "next-intl";

/** From a list of what a company or a source is tied to: where the link and what is noted at it can be changed. */
export function ChangeLink({ id, name }: { id: string; name: string }) {
  const t = useTranslations("evidence.links");
  return (
    <a className="link" href={`/evidence/${id}/link`}>
      {t("changeHere")} <span className="sr">{name}</span>
    </a>
  );
}
