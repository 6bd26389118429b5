import { useTranslations } from "next-intl";
import { AboutWhom } from "@/components/evidence/about-whom";
import { KindMark } from "@/components/ui/kind-mark";
import { subjectNames } from "@/lib/evidence/describe";
import type { EvidenceLine } from "@/lib/evidence/lines";
import type { Time, Timeline } from "@/lib/timeline/queries";
import { askFor, type Days, divide, marksOf, placeIn, type Unit } from "@/lib/timeline/rules";
import { Fade, Track } from "./mark";
import type { TimelineWords } from "./words";
import { Count } from "@/components/ui/count";

type Frame = Days & { unit: Unit };

/** The words of the axis, each at its place. */
function Axis({ frame, words }: { frame: Frame; words: TimelineWords }) {
  return (
    <svg className={`tl-axis ${frame.unit}`} width="100%" height="22" aria-hidden="true">
      {marksOf(frame).map((start) => {
        const { x } = placeIn(frame, { from: start, to: start });
        return (
          <g key={start}>
            <line x1={`${x}%`} x2={`${x}%`} y1="0" y2="5" className="tl-tick" />
            <text x={`${x}%`} dx="3" y="17">
              {words.mark(start, frame.unit)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Each time on a line of its own, in order; the whole line leads to its record. */
export function EachTime({
  times,
  lines,
  frame,
  words,
}: {
  times: readonly Time[];
  lines: ReadonlyMap<string, EvidenceLine>;
  frame: Frame;
  words: TimelineWords;
}) {
  const t = useTranslations("timeline");
  const kinds = useTranslations("kinds.names");
  const grid = marksOf(frame);
  return (
    <div className="tl-each">
      <Fade />
      <div className="tl-head">
        <Axis frame={frame} words={words} />
      </div>
      <ol>
        {times.map((time) => {
          const line = lines.get(time.id);
          if (!line) return null;
          return (
            <li key={`${time.id}-${time.which}-${time.from}`}>
              <a href={`/evidence/${time.id}`} className="tl-row">
                <span className="tl-name">
                  <KindMark kind={line.kind} status={line.status} size="xs" label={kinds(line.kind)} /> <span className="t">{line.title}</span>
                  <AboutWhom title={line.title} companies={subjectNames(line.companies)} /> <span className="muted nw">{line.ref}</span>
                  <span className="tl-when">
                    {words.when(time)}
                    {time.which !== "occurred" && !time.open && ` · ${t(`which.${time.which}`)}`} ·{" "}
                    {t(`precision.${time.which === "nameReads" ? "derived" : time.precision}`)}
                  </span>
                </span>
                <Track time={time} frame={frame} lines={grid} />
              </a>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

type Counted = NonNullable<Timeline["counted"]>;

/** How many times lie in each period: solid is known to the day, outlined less exactly. A column leads to its days. */
export function ByPeriod({
  counted: { parts, wide, wideMore },
  frame,
  words,
  here,
}: {
  counted: Counted;
  frame: Frame;
  words: TimelineWords;
  here(days: { from: string; to: string }): string;
}) {
  const t = useTranslations("timeline");
  const most = Math.max(1, ...parts.map(({ count }) => count));
  const height = 120;
  const byStart = new Map(parts.map((part) => [part.from, part]));
  const columns = divide(frame, frame.unit);
  return (
    <div className="tl-periods">
      <svg className="tl-columns" width="100%" height={height + 22} role="group" aria-label={t("columns")}>
        <line x1="0" x2="100%" y1={height + 20} y2={height + 20} className="tl-line" />
        {columns.map((days) => {
          const part = byStart.get(days.from);
          const { x, width } = placeIn(frame, days);
          if (!part) return null;
          const [all, sharp] = [Math.max(3, (part.count / most) * height), (part.sharp / most) * height];
          const label = t("column", { period: words.period(days.from, frame.unit), count: part.count, sharp: part.sharp });
          return (
            <a key={days.from} href={here(askFor(days))} aria-label={label}>
              <title>{label}</title>
              <rect x={`${x}%`} y="0" width={`${width}%`} height={height + 20} className="tl-hit" />
              <rect x={`${x + width * 0.1}%`} y={height + 20 - all} width={`${width * 0.8}%`} height={all} className="tl-some" />
              <rect x={`${x + width * 0.1}%`} y={height + 20 - sharp} width={`${width * 0.8}%`} height={sharp} className="tl-sharp" />
              {columns.length <= 24 && (
                <text x={`${x + width / 2}%`} y={height + 14 - all} textAnchor="middle">
                  <Count of={part.count} />
                </text>
              )}
            </a>
          );
        })}
      </svg>
      <Axis frame={frame} words={words} />
      {wide.length > 0 && (
        <>
          <p className="tl-sub">{t("wide")}</p>
          <ol className="tl-wides">
            {wide.map(({ from, to, open, count }) => {
              const { x, width } = placeIn(frame, { from, to: open ? frame.to : to });
              return (
                <li key={`${from}-${to}-${open}`}>
                  <a href={here(askFor({ from, to }))}>
                    <span>
                      {open ? t("inForceFrom", { day: words.stretch({ from, to }) }) : words.stretch({ from, to })} <b>{count}</b>
                    </span>
                    <svg className="tl-track" width="100%" height="10" aria-hidden="true">
                      <rect x={`${x}%`} y="2" width={`${Math.max(width, 0.8)}%`} height="6" className="tl-bar" />
                    </svg>
                  </a>
                </li>
              );
            })}
          </ol>
          {wideMore > 0 && <p className="tl-sub">{t("wideMore", { count: wideMore })}</p>}
        </>
      )}
    </div>
  );
}
