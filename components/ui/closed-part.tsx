import type { ReactNode } from "react";
import { Dialog } from "./dialog";

/** What a form stands in that is closed at first: a part that opens below its line, or a dialog with the words above the form. */
export type Closed = { summary: ReactNode; className: string } | { dialog: string; title: ReactNode; lead: ReactNode };

/** Open where the page came back with an answer to the form inside: nobody looks for an answer behind something closed. */
export function ClosedPart({ closed, open, children }: { closed: Closed | undefined; open: boolean; children: ReactNode }) {
  if (!closed) return children;
  if ("dialog" in closed)
    return (
      <Dialog id={closed.dialog} title={closed.title} open={open}>
        {closed.lead}
        {children}
      </Dialog>
    );
  return (
    <details className={closed.className} open={open || undefined}>
      <summary>{closed.summary}</summary>
      {children}
    </details>
  );
}
