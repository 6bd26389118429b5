import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { type Chosen, narrowings } from "@/lib/search/path";
import type { SavedSearch } from "@/lib/searches/queries";

type Act = ComponentProps<typeof ActionForm>["action"];
type Words = Pick<ComponentProps<typeof ActionForm>, "errors" | "fallback" | "icon">;

/** A search in words: what was typed, and how many filters there are. */
export function SearchWords({ asked }: { asked: Chosen }) {
  const t = useTranslations("search.kept");
  const filters = narrowings(asked);
  return (
    <>
      <bdi>{asked.q || t("everything")}</bdi>
      {filters > 0 && <span className="muted"> {t("filters", { count: filters })}</span>}
    </>
  );
}

/** How much is new. More than can be told apart is said to be more. */
export function News({ count, most }: { count: number; most: number }) {
  const t = useTranslations("search.kept");
  return <>{count === 0 ? t("noNews") : t(count > most ? "newsMore" : "news", { count: Math.min(count, most) })}</>;
}

/** Whether this search is kept, and what is new in it since its owner last looked. */
export function SaveSearch({
  query,
  saved,
  most,
  acts,
  words,
}: {
  query: string;
  saved: SavedSearch | null;
  most: number;
  acts: Record<"save" | "see" | "drop", Act>;
  words: Words;
}) {
  const t = useTranslations("search.kept");
  const one = saved && <input type="hidden" name="id" value={saved.id} />;
  return (
    <div className="sr-save">
      {saved ? (
        <>
          <span>
            {t("saved")} <News count={saved.news.length} most={most} />
          </span>
          {saved.news.length > 0 && (
            <ActionForm {...words} action={acts.see} className="inline">
              {one}
              <Button type="submit" tone="quiet">
                {t("see")}
              </Button>
            </ActionForm>
          )}
          <ActionForm {...words} action={acts.drop} className="inline">
            {one}
            <Button type="submit" tone="quiet">
              {t("drop")}
            </Button>
          </ActionForm>
        </>
      ) : (
        <ActionForm {...words} action={acts.save} className="inline">
          <input type="hidden" name="query" value={query} />
          <Button type="submit" tone="quiet" icon="eye">
            {t("save")}
          </Button>
        </ActionForm>
      )}
    </div>
  );
}

/** What somebody searched for lately and what they keep, where they have not asked for anything yet. */
export function KeptSearches({
  recent,
  saved,
  most,
  forget,
  words,
}: {
  recent: { query: string; question: Chosen }[];
  saved: SavedSearch[];
  most: number;
  forget: Act;
  words: Words;
}) {
  const t = useTranslations("search.kept");
  if (recent.length + saved.length === 0) return null;
  return (
    <div className="sr-kept">
      {saved.length > 0 && (
        <section>
          <h2>{t("savedTitle")}</h2>
          <ul>
            {saved.map(({ id, query, question, news }) => (
              <li key={id}>
                <a className="link" href={`/search?${query}`}>
                  <SearchWords asked={question} />
                </a>
                <span className={news.length ? "new" : "muted"}>
                  <News count={news.length} most={most} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {recent.length > 0 && (
        <section>
          <h2>{t("recentTitle")}</h2>
          <ul className="row-list">
            {recent.map(({ query, question }) => (
              <li key={query}>
                <a className="link" href={`/search?${query}`}>
                  <SearchWords asked={question} />
                </a>
              </li>
            ))}
          </ul>
          <p className="hint">{t("recentHint")}</p>
          <ActionForm {...words} action={forget} className="inline">
            <Button type="submit" tone="quiet">
              {t("forget")}
            </Button>
          </ActionForm>
        </section>
      )}
    </div>
  );
}
