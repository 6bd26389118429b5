import type { Time } from "@/lib/timeline/queries";
import { type Days, placeIn } from "@/lib/timeline/rules";

/** What a time looks like. The shape says how exactly it is known; there is no colour in it. */
export type Look = "point" | "day" | "bar" | "range" | "about" | "open" | "derived";

const lookOf = ({ which, precision, open }: Pick<Time, "which" | "precision" | "open">): Look =>
  open
    ? "open"
    : which === "nameReads"
      ? "derived"
      : precision === "exact"
        ? "point"
        : precision === "day"
          ? "day"
          : precision === "about"
            ? "about"
            : precision === "range"
              ? "range"
              : "bar";

/** A shape at a place of the drawing: percentages, so that it is as wide as the page without knowing it. */
export function Shape({ look, x, width, middle = x + width / 2 }: { look: Look; x: number; width: number; middle?: number }) {
  if (look === "point")
    return (
      <svg x={`${middle}%`} y="11" overflow="visible" className="tl-solid">
        <path d="M0-7 7 0 0 7-7 0z" />
      </svg>
    );
  if (look === "open")
    return (
      <>
        <rect x={`${x}%`} y="4" width={`${Math.max(width, 0.4)}%`} height="14" className="tl-hollow" />
        <line x1={`${x + width}%`} x2="99%" y1="11" y2="11" className="tl-line" />
        <svg x="99%" y="11" overflow="visible" className="tl-open">
          <path d="M-6-5 0 0-6 5" />
        </svg>
      </>
    );
  // A day is one day wide; where that is too narrow to be seen, it is a square on its place.
  if (look === "day" || look === "derived")
    return (
      <svg x={`${middle}%`} y="11" overflow="visible" className={look === "day" ? "tl-solid" : "tl-dashed"}>
        <rect x="-5" y="-7" width="10" height="14" />
      </svg>
    );
  return (
    <>
      <rect x={`${x}%`} y="4" width={`${Math.max(width, 0.8)}%`} height="14" className={`tl-${look}`} fill={look === "about" ? "url(#tl-fade)" : undefined} />
      {look === "about" && (
        <svg x={`${middle}%`} y="11" overflow="visible" className="tl-line">
          <path d="M0-9V9" />
        </svg>
      )}
    </>
  );
}

/** Edges that fade, for what happened about then. */
export const Fade = () => (
  <svg width="0" height="0" aria-hidden="true" className="tl-defs">
    <linearGradient id="tl-fade">
      <stop offset="0" className="tl-fade-edge" />
      <stop offset=".5" className="tl-fade-core" />
      <stop offset="1" className="tl-fade-edge" />
    </linearGradient>
  </svg>
);

/** One time on its track. The words beside it say the same. */
export function Track({ time, frame, lines }: { time: Time; frame: Days; lines: readonly string[] }) {
  const { x, width, before, beyond } = placeIn(frame, time);
  return (
    <svg className="tl-track" width="100%" height="22" aria-hidden="true">
      {lines.map((start) => {
        const at = placeIn(frame, { from: start, to: start }).x;
        return <line key={start} x1={`${at}%`} x2={`${at}%`} y1="0" y2="22" className="tl-grid" />;
      })}
      <Shape look={lookOf(time)} x={x} width={width} />
      {before && (
        <svg x="0" y="11" overflow="visible" className="tl-open">
          <path d="M7-5 1 0 7 5" />
        </svg>
      )}
      {beyond && !time.open && (
        <svg x="100%" y="11" overflow="visible" className="tl-open">
          <path d="M-7-5-1 0-7 5" />
        </svg>
      )}
    </svg>
  );
}
