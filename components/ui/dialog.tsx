import type { ReactNode } from "react";
import type { IconName } from "./icons";
import { Icon } from "./icon";

const tones = { plain: "btn", primary: "btn pri", quiet: "btn quiet", negative: "btn neg" };

/** Only for what cannot be undone or what is sealed: the title says the act, the body its consequence, the buttons repeat the verb. The browser opens and closes it by itself. */
export function Dialog({ id, title, open = false, children }: { id: string; title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <dialog className="dialog" id={id} aria-labelledby={`${id}-title`} closedby="any" open={open || undefined}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </dialog>
  );
}

/** Opens or closes the dialog of that id. Older browsers are taught to in components/shell/dialogs.ts. */
export function DialogButton({
  tone = "plain",
  icon,
  shortcut,
  children,
  ...which
}: { tone?: keyof typeof tones; icon?: IconName; shortcut?: string | undefined; children: ReactNode } & ({ opens: string } | { closes: string })) {
  const [target, command] = "opens" in which ? [which.opens, "show-modal"] : [which.closes, "close"];
  return (
    <button
      type="button"
      className={tones[tone]}
      {...{ commandfor: target, command }}
      aria-haspopup={command === "show-modal" ? "dialog" : undefined}
      aria-keyshortcuts={shortcut}
    >
      {icon && <Icon name={icon} small />}
      {children}
      {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
    </button>
  );
}
