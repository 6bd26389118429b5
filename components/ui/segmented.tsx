import type { ReactNode } from "react";

/** A choice that changes the page: links, so that the choice stands in the address. */
export function SegmentedLinks({ label, options }: { label: string; options: { href: string; label: ReactNode; current: boolean }[] }) {
  return (
    <nav className="seg" aria-label={label}>
      {options.map((option) => (
        <a key={option.href} href={option.href} aria-current={option.current ? "true" : undefined}>
          {option.label}
        </a>
      ))}
    </nav>
  );
}

type Choice = { name: string; options: { value: string; label: ReactNode }[]; chosen?: string | undefined; form?: string; describedBy?: string | undefined };

/** A choice inside a form: radio buttons that look like one control. Stands in a fieldset or under a label of its own. */
export function Segmented({ label, name, options, chosen, form, describedBy }: Choice & { label: string }) {
  return (
    <div className="seg" role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {options.map(({ value, label: word }) => (
        <label key={value}>
          <input className="sr" type="radio" name={name} value={value} defaultChecked={value === chosen} form={form} />
          {word}
        </label>
      ))}
    </div>
  );
}

/** One word that is on or off, such as “about” beside a number. */
export function Toggle({ name, value = "on", on, form, children }: { name: string; value?: string; on?: boolean; form?: string; children: ReactNode }) {
  return (
    <label className="btn">
      <input className="sr" type="checkbox" name={name} value={value} defaultChecked={on} form={form} />
      {children}
    </label>
  );
}
