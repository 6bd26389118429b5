import type { ReactNode } from "react";
import { Button, LinkButton } from "./button";
import { SegmentedLinks } from "./segmented";

type Choice = Parameters<typeof SegmentedLinks>[0];

/**
 * Above a list: a field to find something in it by its own words, a choice of what it is a list of, and what can be added
 * to it. `kept` stands in the address already and has to stay there.
 */
export function ListTop({
  action,
  find,
  submit,
  q,
  kept,
  choice,
  add,
  children,
}: {
  action: string;
  find: string;
  submit: string;
  q: string | undefined;
  kept: Record<string, string | undefined>;
  choice?: Choice | undefined;
  add?: { href: string; label: string } | undefined;
  /** More fields of the same form. */
  children?: ReactNode;
}) {
  return (
    <div className="list-top">
      <form action={action} role="search" aria-label={find}>
        {Object.entries(kept).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <input className="inp" type="search" name="q" defaultValue={q} maxLength={200} aria-label={find} placeholder={find} />
        {children}
        <Button type="submit">{submit}</Button>
      </form>
      {choice && <SegmentedLinks {...choice} />}
      <span className="grow" />
      {add && (
        <LinkButton href={add.href} icon="plus">
          {add.label}
        </LinkButton>
      )}
    </div>
  );
}
