import { useId } from "react";
import "./amount-span.css";

type Amounts = { min?: string | undefined; max?: string | undefined };
type Props = Amounts & {
  /** Where the axis ends; it begins at zero. */
  end: number;
  /** Nobody says what the amount is for: hatched, and that means nothing else. */
  openUnit?: boolean;
  about?: boolean;
  /** Worked out: nobody said it. */
  derived?: boolean;
};

const percent = (value: number) => `${Math.round(value * 1000) / 10}%`;

/**
 * An amount on an axis from zero, drawn the same wherever it stands: from … to is a span, one value a mark, and an end that
 * nobody named is dashed, as far as the axis goes. “About” softens the edges. The words beside it say the same.
 */
export function AmountSpan({ min, max, end, openUnit = false, about = false, derived = false }: Props) {
  const id = useId();
  if (min === undefined && max === undefined) return null;
  // A drawing: floats are good enough here.
  const [from, to] = [Number(min ?? 0) / end, Number(max ?? end) / end];
  const is = min === undefined || max === undefined ? "open-end" : min === max ? "mark" : "span";
  const shape = {
    ...{ y: 3, height: 12, className: [is, openUnit && "open-unit", derived && "worked"].filter(Boolean).join(" ") },
    ...(openUnit && { fill: `url(#${id}-hatch)` }),
    ...(about && { mask: `url(#${id}-soft)` }),
  };
  return (
    <svg className="amount" aria-hidden="true">
      <defs>
        <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" />
        </pattern>
        <linearGradient id={`${id}-edges`}>
          {[0, 22, 78, 100].map((offset) => (
            <stop key={offset} offset={`${offset}%`} stopColor="#fff" stopOpacity={offset % 100 === 0 ? 0 : 1} />
          ))}
        </linearGradient>
        <mask id={`${id}-soft`} maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill={`url(#${id}-edges)`} />
        </mask>
      </defs>
      <line x1="0" x2="100%" y1="15.5" y2="15.5" />
      <line x1=".5" x2=".5" y1="0" y2="16" />
      {is === "mark" ? (
        <svg x={percent(from)} overflow="visible">
          <rect {...shape} x={about ? -9 : derived ? -2.5 : -1.5} width={about ? 18 : derived ? 5 : 3} />
        </svg>
      ) : (
        <rect {...shape} x={percent(from)} width={percent(Math.max(to - from, 0))} />
      )}
      {is === "open-end" && !about && (
        <line className="edge" x1={percent(min === undefined ? to : from)} x2={percent(min === undefined ? to : from)} y1="2" y2="16" />
      )}
    </svg>
  );
}

/** The words of the axis below. */
export const AmountScale = ({ end }: { end: number }) => (
  <span className="amount-scale" aria-hidden="true">
    <span>0</span>
    <span>{end}</span>
  </span>
);
