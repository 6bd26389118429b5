import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import type { HistoryEntry } from "@/lib/custody/queries";
import type { Change } from "@/lib/evidence/changes";
import type { Named } from "@/lib/links/queries";
import { When } from "../when";
import { Changes } from "./changes";
import { actOf, HistoryWords, noteOf, tiedTo } from "./words";

const icons: Record<string, IconName> = {
  logged: "plus",
  edited: "pen-line",
  sorted: "list-ordered",
  submitted: "send",
  accepted: "circle-check",
  sentBack: "undo-2",
  rejected: "circle-x",
  withdrawn: "archive",
  restored: "archive-restore",
  companyLinked: "link",
  sourceLinked: "link",
  linked: "link",
  linkNoted: "pen-line",
  companyLeftOut: "unlink",
  unlinked: "unlink",
  revealed: "eye",
};

/** Acts whose sentence does not name the version. */
const unversioned = ["logged", "edited", "sorted", "withdrawn", "restored"];

/** One entry of the history: who, what, when, on which version, and what it changed. Where its words were destroyed, the entry stands and says so. */
export function Entry({ entry, changes, names }: { entry: HistoryEntry; changes: Change[] | null; names: ReadonlyMap<string, Named> }) {
  const t = useTranslations("evidence.history");
  const tied = tiedTo(entry);
  // What is said of a link to something unseen would tell of it.
  const note = tied === undefined || names.has(tied) ? noteOf(entry) : undefined;
  return (
    <li id={`entry-${entry.seq}`}>
      <span className="when">
        <When at={entry.at} />
      </span>
      <Icon name={icons[actOf(entry)] ?? "history"} />
      <div>
        <p>
          <HistoryWords entry={entry} names={names} changes={changes} />
        </p>
        {entry.subject.version !== null && unversioned.includes(actOf(entry)) && <p className="sub">{t("version", { version: entry.subject.version })}</p>}
        {note && <p className="ev-said">{note}</p>}
        {changes && <Changes changes={changes} />}
        {entry.detail === undefined && <p className="gap pad">{<span>{t("destroyed")}</span>}</p>}
      </div>
    </li>
  );
}
