import { type AnchorHTMLAttributes, type ButtonHTMLAttributes, type ReactNode, useId } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icons";

const tones = { plain: "btn", primary: "btn pri", quiet: "btn quiet", negative: "btn neg" };
type Looks = { tone?: keyof typeof tones; icon?: IconName | undefined; shortcut?: string | undefined; children: ReactNode };

const inside = (icon: IconName | undefined, children: ReactNode, shortcut?: string) => (
  <>
    {icon && <Icon name={icon} small />}
    {children}
    {shortcut && <kbd data-key={shortcut} />}
  </>
);

/** At most one primary a screen. `type` must be said: a button that sends by accident loses work. */
export function Button({
  tone = "plain",
  icon,
  shortcut,
  children,
  ...rest
}: Looks & ButtonHTMLAttributes<HTMLButtonElement> & { type: "submit" | "button" | "reset" }) {
  return (
    <button className={tones[tone]} aria-keyshortcuts={shortcut} {...rest}>
      {inside(icon, children, shortcut)}
    </button>
  );
}

export function LinkButton({ tone = "plain", icon, shortcut, children, ...rest }: Looks & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a className={tones[tone]} aria-keyshortcuts={shortcut} {...rest}>
      {inside(icon, children, shortcut)}
    </a>
  );
}

/** What cannot be done now, and why. It keeps the focus, so that the reason is read out. */
export function BlockedButton({ icon, children, reason }: { icon?: IconName; children: ReactNode; reason: ReactNode }) {
  const id = useId();
  return (
    <>
      <button type="button" className="btn" aria-disabled aria-describedby={id}>
        {inside(icon, children)}
      </button>
      <span className="sub" id={id}>
        {reason}
      </span>
    </>
  );
}
