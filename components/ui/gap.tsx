import type { ReactNode } from "react";

/** The place of something that is missing: hatched, dashed, with words in it. Hatching means nothing else. */
export function Gap({ children }: { children: ReactNode }) {
  return (
    <div className="gap pad">
      <span>{children}</span>
    </div>
  );
}
