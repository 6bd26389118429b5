import type { ReactNode } from "react";

/** A page with one thing to say, outside the shell. */
export function PlainPage({ logo, title, children, actions }: { logo?: ReactNode; title: ReactNode; children: ReactNode; actions?: ReactNode }) {
  return (
    <main className="plain" id="main">
      <div>
        {logo}
        <h1 className="h">{title}</h1>
        {children}
        {actions && <div className="acts">{actions}</div>}
      </div>
    </main>
  );
}
