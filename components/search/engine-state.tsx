import { useTranslations } from "next-intl";
import { EngineLine } from "@/components/ui/engine-line";

/** Which form of search answered, how fast, and how far it lags behind. */
export function EngineState({
  engine,
  state,
  pending,
  took,
  others,
}: {
  engine: "meilisearch" | "postgres";
  state: "ready" | "filling" | "away" | "none";
  pending: number;
  took: number /** What else was looked for. */;
  others: readonly string[];
}) {
  const t = useTranslations("search.engine");
  const well = engine === "meilisearch";
  return (
    <div className="sr-state">
      <EngineLine well={well}>{well ? t("normal", { ms: took }) : t(state === "ready" ? "simple" : `simple-${state}`)}</EngineLine>
      {pending > 0 && <span>{t("pending", { count: pending })}</span>}
      {others.length > 0 && <p>{t.rich("others", { words: others.join(t("separator")), b: (words) => <bdi className="others">{words}</bdi> })}</p>}
    </div>
  );
}
