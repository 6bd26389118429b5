import { useId } from "react";
import type { PriceLine } from "@/lib/evidence/kinds/price-list/schema";

/** Lines share an axis only where they can be compared: the same currency for the same unit. From zero to a little beyond the dearest; a drawing, so floats are good enough here. */
export function scalesOf(lines: readonly PriceLine[]): (number | undefined)[] {
  const key = ({ currency, unit }: PriceLine) => `${currency} ${unit}`;
  const tops = new Map<string, number>();
  for (const line of lines) tops.set(key(line), Math.max(tops.get(key(line)) ?? 0, Number(line.max ?? 0), Number(line.min ?? 0)));
  return lines.map((line) => {
    const top = tops.get(key(line)) ?? 0;
    return top > 0 && (line.min !== undefined || line.max !== undefined) ? top * 1.25 : undefined;
  });
}

const percent = (value: number) => `${Math.round(value * 1000) / 10}%`;

/** From the lowest to the highest price, on an axis from zero. Hatched while nobody says what the price is for; open at the end that nobody named. The words beside it say the same. */
export function RangeBar({ line: { min, max, unit }, scale }: { line: PriceLine; scale: number | undefined }) {
  const hatch = useId();
  if (scale === undefined) return null;
  const [from, to] = [Number(min ?? 0) / scale, Number(max ?? scale) / scale];
  const single = from === to;
  return (
    <svg className="pl-range" aria-hidden>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" />
        </pattern>
      </defs>
      <text x="0" y="28">
        0
      </text>
      <line x1="0" x2="100%" y1="15.5" y2="15.5" />
      <line x1=".5" x2=".5" y1="2" y2="16" />
      <rect
        x={percent(from)}
        y="3"
        height="12"
        width={single ? 3 : percent(to - from)}
        fill={unit === undefined ? `url(#${hatch})` : undefined}
        className={[unit === undefined ? "open-unit" : "", min === undefined || max === undefined ? "open-end" : ""].join(" ").trim() || undefined}
      />
    </svg>
  );
}
