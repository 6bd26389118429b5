import { useTranslations } from "next-intl";
import type { HistoryEntry } from "@/lib/custody/queries";
import type { Change } from "@/lib/evidence/changes";
import { sortedAs } from "@/lib/evidence/form";
import type { Named } from "@/lib/links/queries";
import { victimKinds } from "@/lib/victims/mask";

/** The last word of `evidence.accepted`. */
export const actOf = ({ action }: Pick<HistoryEntry, "action">) => action.slice(action.indexOf(".") + 1);

const detailText = (detail: HistoryEntry["detail"], name: string) => {
  const text = detail?.[name];
  return typeof text === "string" ? text : undefined;
};

/** What somebody wrote with the act: the note of a decision, the reason of a withdrawal. */
export const noteOf = ({ detail }: HistoryEntry) => detailText(detail, "note") ?? detailText(detail, "reason");

/** What a link leads to, by id. Unnamed where this reader may not see it. */
export const tiedTo = ({ detail }: HistoryEntry) => detailText(detail, "companyId") ?? detailText(detail, "sourceId") ?? detailText(detail, "toId");

const rolesOf = { companyLinked: "companyRoles", sourceLinked: "sourceRoles", linked: "evidenceLinkRoles" } as const;

/** As what it was sorted, where that can still be read. */
function Sorted({ entry: { detail }, who }: { entry: HistoryEntry; who: string }) {
  const t = useTranslations("evidence.history.act");
  const names = useTranslations("kinds.names");
  const kind = sortedAs(detail);
  return <>{t("sorted", { who, kind: kind ? names(kind) : "none" })}</>;
}

/** Which datum was looked at: its masked form, as everybody sees it. */
function Revealed({ entry: { detail }, who }: { entry: HistoryEntry; who: string }) {
  const t = useTranslations("evidence.history.act");
  const kinds = useTranslations("victims.kinds");
  const which = { who, ordinal: Number(detail?.ordinal ?? 0), masked: detailText(detail, "masked") ?? "" };
  if (detail?.of === "calledNumber") return <>{t("revealedNumber", which)}</>;
  const kind = victimKinds.find((one) => one === detail?.kind);
  return <>{t("revealed", { ...which, kind: kind ? kinds(kind) : "" })}</>;
}

/** One entry as a sentence: who did what. An act that this version of the archive has no words for is still told. */
export function HistoryWords({ entry, names, changes }: { entry: HistoryEntry; names: ReadonlyMap<string, Named>; changes?: Change[] | null | undefined }) {
  const t = useTranslations("evidence");
  const act = actOf(entry);
  const who = entry.by ?? t("history.somebody");
  const version = entry.subject.version ?? 0;
  const name = names.get(tiedTo(entry) ?? "")?.label;
  const role = detailText(entry.detail, "role");

  if (act in rolesOf && name && role) {
    const words = rolesOf[act as keyof typeof rolesOf];
    const key = `${words}.${role}`;
    return <>{t(`history.act.${act}`, { who, name, role: t.has(key) ? t(key) : role })}</>;
  }
  if (act === "companyLeftOut") return <>{t("history.act.companyLeftOut", { who, name: detailText(entry.detail, "called") ?? "" })}</>;
  if (act === "linkNoted") return <>{name ? t("history.act.linkNoted", { who, name }) : t("history.act.linksChanged", { who })}</>;
  if (act in rolesOf || act === "unlinked") return <>{name ? t("history.act.unlinked", { who, name }) : t("history.act.linksChanged", { who })}</>;
  if (act === "revealed") return <Revealed entry={entry} who={who} />;
  if (act === "edited") {
    const labels = [...new Set((changes ?? []).map(({ what, label }) => label ?? t(`history.what.${what}`)))];
    return (
      <>
        {labels.length
          ? t("history.act.edited", { who, version, what: labels.slice(0, 2).join(t("history.and")), more: labels.length - Math.min(2, labels.length) })
          : t("history.act.saved", { who, version })}
      </>
    );
  }
  if (act === "sorted") return <Sorted entry={entry} who={who} />;
  const key = `history.act.${act}`;
  return <>{t.has(key) ? t(key, { who, version }) : t("history.act.other", { who, action: entry.action })}</>;
}
