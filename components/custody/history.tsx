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
  /** The piece of evidence that it was about. */
  about?: { href: string; label: string; sub: string } | undefined;
};

/** The history of a company, a source or a claim: who, when, and what an edit changed. Where its words were destroyed, the entry stands and says so. */
export function History({ told }: { told: ToldEntry[] }) {
  const t = useTranslations("desk");
  const evidence = useTranslations("evidence.history");
  const act = (action: string) => (t.has(`done.${action}`) ? t(`done.${action}`) : t.has(`actions.${action}`) ? t(`actions.${action}`) : t("done.other"));
  return (
    <ol className="ev-entries">
      {told.map(({ entry: { seq, at, action, by, subject, detail }, changes, where, about }) => (
        <li key={seq} id={`entry-${seq}`}>
          <span className="when">
            <When at={at} />
          </span>
          <Icon name={action.endsWith(".recorded") || action.endsWith(".stated") ? "plus" : "pen-line"} />
          <div>
            <p>
              {by ?? t("changes.somebody")}{" "}
              {about
                ? t.rich("done.to", {
                    act: act(action),
                    c: () => (
                      <a className="t" href={about.href}>
                        {about.sub} <bdi>{about.label}</bdi>
                      </a>
                    ),
                  })
                : act(action)}
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
