import { type ReactNode, useState } from "react";

/** What can wait, folded away. It opens where something in it is wrong, and is closed by hand alone: the field that is being mended stays. */
export function LaterFields({ summary, isWrong, children }: { summary: string; isWrong: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(isWrong);
  const [wasWrong, setWrong] = useState(isWrong);
  if (isWrong !== wasWrong) {
    setWrong(isWrong);
    if (isWrong) setOpen(true);
  }
  return (
    <details className="more-fields" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
