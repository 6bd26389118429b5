import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { readPreferences } from "@/lib/preferences";
import { Bar, type Crumb } from "./bar";
import type { Place } from "./places";
import { Rail } from "./rail";

export type ShellProps = {
  /** The place in the rail that this page belongs to. */
  at?: Place;
  /** From far to here; the last is this page. */
  crumbs: Crumb[];
  /** The context column: `SideSection`s. Without it the page is wide. */
  side?: ReactNode;
  sideLabel?: string;
  /** How far the main column may grow: a record reads at 880 px, a table takes 1000. */
  width?: "record" | "table" | "full";
  /** False on the search page, which has a field of its own. */
  search?: boolean;
  children: ReactNode;
};

/** The regions of a page: rail, bar, main column, context column. */
export async function Shell({
  at,
  crumbs,
  side,
  sideLabel,
  width = "record",
  search = true,
  log,
  account,
  children,
  ...rail
}: ShellProps & { log: string | undefined; account: string; appName: string; name: string; waiting: number; administers: boolean }) {
  const [t, preferences] = await Promise.all([getTranslations("common"), readPreferences()]);
  return (
    <>
      <a className="skip" href="#main">
        {t("skipToMain")}
      </a>
      <div className="shell" data-account={account}>
        <Rail at={at} preferences={preferences} {...rail} />
        <Bar crumbs={crumbs} search={search} log={log} />
        <main className="main" id="main" tabIndex={-1}>
          <div className={`in ${width}`}>{children}</div>
        </main>
        {side && (
          <aside className="side" aria-label={sideLabel ?? t("context")}>
            {side}
          </aside>
        )}
      </div>
    </>
  );
}
