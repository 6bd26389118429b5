import { useEffect, useRef } from "react";

/** A native dialog that is open while it is mounted: the browser keeps the focus inside and gives it back. It begins at `data-first`. */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, []);
  return dialog;
}
