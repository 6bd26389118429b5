import type { ReactNode } from "react";

/** Labels and values in two columns, one below 640 px. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

/** One fact. `full` takes both columns. */
export function Fact({ label, full, children }: { label: ReactNode; full?: boolean; children: ReactNode }) {
  return (
    <div className={full ? "full" : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
