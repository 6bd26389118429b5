import { type ReactNode, useId } from "react";
import { Count } from "./count";

type Heading = { title: ReactNode; count?: ReactNode; children: ReactNode };

/** A part of a page: an ink rule, its title, its count, one remark at the right. `id` makes it an anchor. */
export function Section({ title, count, remark, id, children }: Heading & { remark?: ReactNode; id?: string }) {
  const heading = useId();
  return (
    <section className="sec" id={id} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {count !== undefined && <span className="c">{typeof count === "number" ? <Count of={count} /> : count}</span>}
        {remark !== undefined && <span className="a">{remark}</span>}
      </header>
      {children}
    </section>
  );
}

/** The same in the context column, where the remark is a link to more. */
export function SideSection({ title, count, more, id, children }: Heading & { id?: string; more?: { href: string; label: ReactNode } }) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading}>
      <h2 id={heading}>
        {title} {count !== undefined && <span className="c">{typeof count === "number" ? <Count of={count} /> : count}</span>}
        {more && (
          <a className="a" href={more.href}>
            {more.label}
          </a>
        )}
      </h2>
      {children}
    </section>
  );
}
