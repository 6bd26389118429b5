import { useTranslations } from "next-intl";
import { Changes } from "@/components/evidence/history/changes";
import { When } from "@/components/evidence/when";
import { Icon } from "@/components/ui/icon";
import type { HistoryEntry } from "@/lib/custody/queries";
import type { Change } from "@/lib/evidence/changes";
import "@/components/evidence/history/history.css";

export type ToldEntry = {
  entry: HistoryEntry;
  changes: Change[] | null /** The investigation that it happened in, where there are several. */;
  where?: string | undefined;
};

/** The history of a company, a source or a claim: who, when, and what an edit changed. Where its words were destroyed, the entry stands and says so. */
export function History({ told }: { told: ToldEntry[] }) {
  const t = useTranslations("desk");
  const evidence = useTranslations("evidence.history");
  return (
    <ol className="ev-entries">
      {told.map(({ entry: { seq, at, action, by, subject, detail }, changes, where }) => (
        <li key={seq} id={`entry-${seq}`}>
          <span className="when">
            <When at={at} />
          </span>
          <Icon name={action.endsWith(".recorded") || action.endsWith(".stated") ? "plus" : "pen-line"} />
          <div>
            <p>
              {by ?? t("changes.somebody")} {t.has(`actions.${action}`) ? t(`actions.${action}`) : t("actions.other")}
            </p>
            <p className="sub">
              {where && `${where} · `}
              {subject.version !== null && evidence("version", { version: subject.version })}
            </p>
            {changes && <Changes changes={changes} />}
            {detail === undefined && (
              <p className="gap pad">
                <span>{evidence("destroyed")}</span>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
