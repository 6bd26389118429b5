import { useEffect, useRef } from "react";

/** Whoever adds a row writes in it next: once there is one more than when they asked, its first field has the focus. */
export function useNewRow(count: number) {
  const rows = useRef<HTMLFieldSetElement>(null);
  const had = useRef<number>(undefined);
  useEffect(() => {
    if (had.current === undefined || count <= had.current) return;
    had.current = undefined;
    const row = [...(rows.current?.querySelectorAll(":scope > .row-form") ?? [])].at(-1);
    row?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
  }, [count]);
  return { rows, ask: () => void (had.current = count) };
}
