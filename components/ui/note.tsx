import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icons";

const icons = { plain: "info", ok: "circle-check", warn: "triangle-alert", bad: "circle-alert" } as const satisfies Record<string, IconName>;

/** A remark with a bar at its left. Red is for contradiction and refusal, never for what is missing. */
export function Note({ tone = "plain", icon, children }: { tone?: keyof typeof icons; icon?: IconName; children: ReactNode }) {
  return (
    <div className={tone === "plain" ? "note" : `note ${tone}`}>
      <Icon name={icon ?? icons[tone]} small />
      <div>{children}</div>
    </div>
  );
}

/** What went wrong with a whole form. Read out as soon as it appears. */
export function FormError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div className="note bad" role="alert" id={id}>
      <Icon name="circle-alert" small />
      <div>{children}</div>
    </div>
  );
}
