import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import type { HistoryEntry } from "@/lib/custody/queries";
import type { Change } from "@/lib/evidence/changes";
import type { Named } from "@/lib/links/queries";
import { When } from "../when";
import { HistoryWords } from "./words";

export type Told = { entry: HistoryEntry; changes: Change[] | null };

/** The newest entries; all of them are one click away. */
export function HistorySection({ id, told, total, names }: { id: string; told: Told[]; total: number; names: ReadonlyMap<string, Named> }) {
  const t = useTranslations("evidence.history");
  return (
    <SideSection title={t("title")} count={total} more={{ href: `/evidence/${id}/history`, label: t("all") }}>
      <ul className="ev-tl">
        {told.map(({ entry, changes }) => (
          <li key={entry.seq}>
            <span className="when">
              <When at={entry.at} />
            </span>
            <span>
              <HistoryWords entry={entry} names={names} changes={changes} />
            </span>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
