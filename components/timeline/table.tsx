import { useTranslations } from "next-intl";
import { AboutWhom } from "@/components/evidence/about-whom";
import { Course } from "@/components/evidence/kinds/course";
import { KindMark } from "@/components/ui/kind-mark";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Qualifier } from "@/components/ui/qualifier";
import { Table } from "@/components/ui/table";
import type { ObservationFacts } from "@/lib/evidence/kinds/observation/schema";
import type { TestimonyFacts } from "@/lib/evidence/kinds/testimony/schema";
import { subjectNames } from "@/lib/evidence/describe";
import type { EvidenceLine } from "@/lib/evidence/lines";
import { wordsOn } from "@/lib/evidence/words/rules";
import type { Timeline } from "@/lib/timeline/queries";
import { askFor, divide } from "@/lib/timeline/rules";
import type { TimelineWords } from "./words";

const companiesOf = (line: EvidenceLine) => [...new Set(line.companies.map(({ profile }) => profile.aliases[0]?.name ?? profile.name))];

/** `alone`: nothing beside it says which company it is about. */
function Named({ line, alone = false }: { line: EvidenceLine; alone?: boolean }) {
  const kinds = useTranslations("kinds.names");
  return (
    <>
      <KindMark kind={line.kind} status={line.status} size="xs" label={kinds(line.kind)} />{" "}
      <a className="t" href={`/evidence/${line.id}`}>
        {line.title}
      </a>
      {alone && <AboutWhom title={line.title} companies={subjectNames(line.companies)} />} <span className="muted nw">{line.ref}</span>
    </>
  );
}

/** A record that tells a course of events: what came after what, in order. Undefined for one that tells none. */
function courseOf({ kind, facts }: EvidenceLine) {
  if (kind === "testimony") return (facts as TestimonyFacts).events;
  if (kind !== "observation") return undefined;
  const { steps } = facts as ObservationFacts;
  return steps.length ? steps.map(({ follows, ...step }) => ({ ...step, what: follows })) : undefined;
}

/** What the record calls the part of a step. */
const nameIn = ({ kind }: EvidenceLine, index: number, part: string) =>
  kind === "testimony" ? `events.${index}.${part}` : `steps.${index}.${part === "what" ? "follows" : part}`;

/** What the drawing shows, in words and in order. */
export function TimeRows({ timeline: { rows, lines }, words }: { timeline: Timeline; words: TimelineWords }) {
  const t = useTranslations("timeline");
  const separator = useTranslations("kinds")("listSeparator");
  return (
    <Table
      caption={t("table")}
      columns={[
        { key: "when", label: t("when") },
        { key: "exact", label: t("exact") },
        { key: "which", label: t("whichTime") },
        { key: "evidence", label: t("evidence") },
        { key: "companies", label: t("companies") },
      ]}
      rows={rows.flatMap((time) => {
        const line = lines.get(time.id);
        if (!line) return [];
        const derived = time.which === "nameReads";
        return [
          {
            key: `${time.id}-${time.which}-${time.from}`,
            cells: [
              words.when(time),
              <span key="exact">
                {derived ? <Qualifier is="derived" /> : t(`precision.${time.precision}`)}
                {time.precision === "about" && (
                  <>
                    {" "}
                    <Qualifier is="about" />
                  </>
                )}
              </span>,
              t(`which.${time.which}`),
              <span key="evidence">
                <Named line={line} />
                {courseOf(line) && <span className="tl-sub">{t("course", { count: courseOf(line)?.length ?? 0 })}</span>}
              </span>,
              companiesOf(line).join(separator) || "–",
            ],
          },
        ];
      })}
    />
  );
}

/** The columns of the drawing, as rows. */
export function PeriodRows({
  timeline: { counted, frame },
  words,
  here,
}: {
  timeline: Timeline;
  words: TimelineWords;
  here(days: { from: string; to: string }): string;
}) {
  const t = useTranslations("timeline");
  if (!counted || !frame) return null;
  const byStart = new Map(counted.parts.map((part) => [part.from, part]));
  return (
    <Table
      caption={t("periods")}
      columns={[
        { key: "period", label: t("period") },
        { key: "count", label: t("count"), number: true },
        { key: "sharp", label: t("sharp"), number: true },
        { key: "vague", label: t("vague"), number: true },
      ]}
      rows={divide(frame, frame.unit).flatMap((days) => {
        const part = byStart.get(days.from);
        if (!part) return [];
        return [
          {
            key: days.from,
            cells: [
              <a key="period" className="t" href={here(askFor(days))}>
                {words.period(days.from, frame.unit)}
              </a>,
              part.count,
              part.sharp,
              part.count - part.sharp,
            ],
          },
        ];
      })}
    />
  );
}

/** Those that nobody can place: a gap that is drawn, with what order is known. */
export function UndatedList({ timeline: { unknown, lines } }: { timeline: Timeline }) {
  const t = useTranslations("timeline");
  return (
    <ol className="tl-unknown">
      {unknown.flatMap(({ id, notStated }) => {
        const line = lines.get(id);
        if (!line) return [];
        const course = courseOf(line);
        return [
          <li key={id}>
            <p>
              <Named line={line} alone /> {notStated ? <NotStated /> : <NotFilled />}
            </p>
            {course && (
              <details>
                <summary>{t("course", { count: course.length })}</summary>
                <Course steps={course} said={(index, part) => ({ qualifiers: wordsOn(nameIn(line, index, part), line.factQualifiers) })} />
              </details>
            )}
          </li>,
        ];
      })}
    </ol>
  );
}
