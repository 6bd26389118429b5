import { useTranslations } from "next-intl";
import type { Change, Side } from "@/lib/evidence/changes";

/** A side as plain words: a state in words where there is no value, and the qualifiers behind. */
function useSide() {
  const t = useTranslations("kinds");
  return ({ state, text, qualifiers }: Side) =>
    state === "value" ? [text, ...qualifiers.map((one) => t(`qualifiers.${one}`))].join(" · ") : t(state === "notStated" ? "notStated" : "notFilled");
}

/** More than these are counted and not listed. */
const listed = 12;

/** What an edit changed: before struck, after underlined; of the body only that it changed. */
export function Changes({ changes, most = listed }: { changes: Change[]; most?: number }) {
  const t = useTranslations("evidence.history");
  const side = useSide();
  if (changes.length === 0) return <p className="ev-none">{t("nothingChanged")}</p>;
  return (
    <dl className="ev-changes">
      {changes.slice(0, most).map(({ what, label, before, after }, index) => (
        <div key={index}>
          <dt>{label ?? t(`what.${what}`)}</dt>
          <dd>
            {before && <del>{side(before)}</del>} {after && <ins>{side(after)}</ins>}
            {!before && !after && t(`changed.${what}`)}
          </dd>
        </div>
      ))}
      {changes.length > most && <p className="ev-none">{t("moreChanges", { count: changes.length - most })}</p>}
    </dl>
  );
}
