import { useFormatter, useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { AboutWhom } from "@/components/evidence/about-whom";
import { KindMark } from "@/components/ui/kind-mark";
import { Reference } from "@/components/ui/reference";
import type { changesFor } from "@/lib/desk/latest";

type Change = Awaited<ReturnType<typeof changesFor>>["changes"][number];
/** One sitting, with the acts in it and the labels of what its edits changed. */
export type Told = Change & { acts: string[]; fields: string[] };

const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

function useWords() {
  const t = useTranslations("desk");
  const act = (action: string, { version }: { version: number | null }) => {
    const again = action === "evidence.submitted" && (version ?? 1) > 1 ? "Again" : "";
    return t.has(`actions.${action}`) ? t(`actions.${action}${again}`) : t("actions.other");
  };
  return ({ entry: { by, subject }, acts, subject: { label, href, about = [] }, fields }: Told) => {
    const first = fields.slice(0, 2).join(t("changes.and"));
    return t.rich(fields.length ? "actions.sentenceWhat" : "actions.sentence", {
      who: by ?? t("changes.somebody"),
      acts: [...new Set(acts.map((action) => act(action, subject)))].join(t("actions.and")),
      what: label,
      fields: fields.length > 2 ? t("changes.more", { first, rest: fields.length - 2 }) : first,
      w: (chunks) => <span className="who2">{chunks}</span>,
      b: (chunks) => (
        <>
          <a className="t" href={href}>
            <b>{chunks}</b>
          </a>
          <AboutWhom title={label} companies={about} />
        </>
      ),
    });
  };
}

function Line({ change, at }: { change: Told; at: string }) {
  const t = useTranslations("kinds.names");
  const seal = useTranslations("desk.seals");
  const words = useWords();
  const { seal: kind, status, ref } = change.subject;
  return (
    <li>
      <time className="when" dateTime={change.entry.at.toISOString()}>
        {at}
      </time>
      <KindMark
        kind={kind}
        status={status}
        label={kind === "company" || kind === "source" || kind === "claim" || kind === "comment" || kind === "import" ? seal(kind) : t(kind)}
      />
      <span>{words(change)}</span>
      {ref && (
        <span className="end">
          <Reference value={ref} />
        </span>
      )}
    </li>
  );
}

/** What changed, newest first, under its day. */
export function ChangesByDay({ changes, now, hint }: { changes: Told[]; now: Date; hint?: string }) {
  const t = useTranslations("desk.changes");
  const format = useFormatter();
  if (changes.length === 0) return <Empty title={t("nothing")}>{hint ?? t("nothingHint")}</Empty>;

  const dayOf = (at: Date) => format.dateTime(at, { year: "numeric", month: "2-digit", day: "2-digit" });
  const [today, yesterday] = [dayOf(now), dayOf(new Date(now.getTime() - 86_400_000))];
  const days = Map.groupBy(changes, ({ entry }) => dayOf(entry.at));
  const title = (day: string, at: Date) =>
    day === today ? t("today") : day === yesterday ? t("yesterday") : format.dateTime(at, { month: "long", day: "numeric" });
  return [...days].map(([day, ofDay]) => (
    <div className="day" key={day}>
      <h3>{ofDay[0] && title(day, ofDay[0].entry.at)}</h3>
      <ul>
        {ofDay.map((change) => (
          <Line key={change.entry.seq} change={change} at={format.dateTime(change.entry.at, clock)} />
        ))}
      </ul>
    </div>
  ));
}
