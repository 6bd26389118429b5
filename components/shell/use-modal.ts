import { useEffect, useRef } from "react";

/** A native dialog that is open while it is mounted: the browser keeps the focus inside and gives it back. */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return dialog;
}
