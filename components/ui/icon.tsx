import { icons, type IconName } from "./icons";

/** A line drawing beside a word. It says nothing to a screen reader unless it has a label: the word does. */
export function Icon({ name, small, label }: { name: IconName; small?: boolean; label?: string }) {
  return (
    <svg className={small ? "i s" : "i"} viewBox="0 0 24 24" {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}>
      <path d={icons[name]} />
    </svg>
  );
}
