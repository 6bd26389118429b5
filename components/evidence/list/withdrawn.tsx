/** Withdrawn pieces are kept, out of the way: one line leads to them. */
export function Withdrawn({ href, children }: { href: string; children: string }) {
  return (
    <p className="sub sub-top">
      <a className="t" href={href}>
        {children}
      </a>
    </p>
  );
}
