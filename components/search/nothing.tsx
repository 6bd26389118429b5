import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";

export type Instead = {
  /** What was looked for, as it was typed. */
  query: string;
  narrowed: boolean;
  /** It reads like a number of a person's own: such are not in the search. */
  isPersonal: boolean;
  /** Each word by itself, with what it finds. */
  words: { text: string; count: number; href: string }[];
  /** The same words without the filters. */
  wider: { count: number; href: string } | undefined;
  /** What there is at all. */
  all: { evidence: number; company: number; source: number; claim: number; comment: number; href: string };
};

/** Nothing was found: says what was looked for, what part of it there is, and what there is instead. */
export function NothingFound({ query, narrowed, isPersonal, words, wider, all }: Instead) {
  const t = useTranslations("search.nothing");
  return (
    <div className="sr-empty">
      <Empty title={query === "" ? t("empty") : words.length === 0 ? t("signs") : narrowed ? t("narrowed", { query }) : t("title", { query })}>
        {isPersonal && <span>{t("personal")}</span>}
        {words.length > 1 &&
          words.map(({ text, count, href }) => (
            <span key={text}>{count > 0 ? t.rich("word", { text, count, link: (chunks) => <a href={href}>{chunks}</a> }) : t("noWord", { text })}</span>
          ))}
        {wider && wider.count > 0 && <span>{t.rich("wider", { count: wider.count, link: (chunks) => <a href={wider.href}>{chunks}</a> })}</span>}
        {all.evidence + all.company + all.source + all.claim + all.comment > 0 ? (
          <span>
            {t.rich("all", {
              evidence: all.evidence,
              companies: all.company,
              sources: all.source,
              claims: all.claim,
              comments: all.comment,
              link: (chunks) => <a href={all.href}>{chunks}</a>,
            })}
          </span>
        ) : (
          <span>{t("nothingYet")}</span>
        )}
      </Empty>
    </div>
  );
}
