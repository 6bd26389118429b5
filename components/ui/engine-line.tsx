import type { ReactNode } from "react";
import { Icon } from "./icon";

/** A service is well, or works in a simpler form and says what still works. */
export function EngineLine({ well, children }: { well: boolean; children: ReactNode }) {
  return (
    <p className="engine">
      {well ? <span className="dot" /> : <Icon name="triangle-alert" small />}
      <span>{children}</span>
    </p>
  );
}
