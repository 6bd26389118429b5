import { useTranslations } from "next-intl";
import { Word } from "@/components/evidence/fact-value";
import { AmountScale, AmountSpan } from "@/components/evidence/amount-span";
import { axisEnd, spanAxisEnd } from "@/lib/comparison/rules";
import type { ComparedKind } from "@/lib/comparison/table";

type Chart = ComparedKind["charts"][number];
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** So many bars can still be seen as one drawing; the table has all. */
const mostBars = 40;

/** Bars of one scale. The values stand in words beside them and again in the table: the drawing itself says nothing new. */
export function Bars({ chart: { title, bars }, names }: { chart: Chart; names: ReadonlyMap<string, string> }) {
  const t = useTranslations("compare");
  const measures = bars.map(({ measure }) => measure);
  const end = measures.some((measure) => measure.as === "span")
    ? spanAxisEnd(measures)
    : axisEnd(measures.flatMap(({ min, max }) => [number(min) ?? 0, number(max) ?? 0]));
  const open = bars.some(({ measure }) => measure.look === "open");
  return (
    <figure className="cmp-chart">
      <h3>{title}</h3>
      {bars.slice(0, mostBars).map(({ piece, measure: { min, max, text, look, qualifiers, as, of } }, index) => {
        const named = piece.companies.flatMap(({ id }) => names.get(id) ?? []);
        const from = min !== undefined && max !== undefined && min !== max ? (number(min) ?? 0) : 0;
        const to = number(max) ?? number(min) ?? 0;
        return (
          <div key={index} className="cmp-bar">
            <p>
              <span className="cmp-who">
                {named.join(" · ") || t("unnamedCompany")} {of !== undefined && <span className="muted">{of}</span>}{" "}
                {qualifiers.map((one) => (
                  <Word key={one} is={one} />
                ))}
              </span>
              <b>{text}</b>{" "}
              <a className="link nw" href={`/evidence/${piece.id}`}>
                {piece.ref}
              </a>
            </p>
            {as === "span" ? (
              <AmountSpan
                min={min}
                max={max}
                end={end}
                openUnit={look === "open"}
                about={qualifiers.includes("about")}
                derived={qualifiers.includes("derived")}
              />
            ) : (
              <svg className={`cmp-plot ${look}`} width="100%" height="18" aria-hidden="true">
                <line x1="0" x2="0" y1="0" y2="18" />
                <rect
                  x={`${(from / end) * 100}%`}
                  y="2"
                  width={`${((to - from) / end) * 100}%`}
                  height="14"
                  fill={look === "open" ? "url(#cmp-hatch)" : undefined}
                />
              </svg>
            )}
          </div>
        );
      })}
      <div className="cmp-axis">
        <AmountScale end={end} />
      </div>
      {bars.length > mostBars && <p className="soft">{t("moreBars", { count: bars.length - mostBars })}</p>}
      <figcaption>{t(open ? "openUnit" : bars.length > 1 ? "onlyScale" : "alone")}</figcaption>
    </figure>
  );
}

/** The lines of what has an unknown unit; hatching means nothing else. */
export const Hatch = () => (
  <svg width="0" height="0" aria-hidden="true" className="cmp-hatch">
    <pattern id="cmp-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" x2="0" y1="0" y2="6" />
    </pattern>
  </svg>
);
