import type { ReactNode } from "react";

/** Nothing here: says what was looked for, what there is instead, and one thing to do. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>
        <b>{title}</b>
      </p>
      {children && <p>{children}</p>}
    </div>
  );
}
