/** Buttons that name their dialog open it by themselves in present browsers. In older ones this does. */
export function teachDialogs() {
  if ("commandForElement" in HTMLButtonElement.prototype) return () => {};
  const onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest?.("button[commandfor]");
    const dialog = button && document.getElementById(button.getAttribute("commandfor") ?? "");
    if (!(dialog instanceof HTMLDialogElement)) return;
    if (button?.getAttribute("command") === "close") dialog.close();
    else dialog.showModal();
  };
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}
