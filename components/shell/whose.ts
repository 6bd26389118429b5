/**
 * Every form that changes something says whose page it stands on. A browser sends whatever session it has: after a change
 * of accounts in another tab that is somebody else's, and what one person wrote must not be signed by another.
 */
export function sayWhose(): () => void {
  const say = ({ target, formData }: FormDataEvent) => {
    const form = target as HTMLFormElement;
    // React gives a form whose action is a function this address in place of one. What asks for a page keeps its address clean.
    if (form.method !== "post" && !form.action.startsWith("javascript:")) return;
    const account = document.querySelector<HTMLElement>("[data-account]")?.dataset.account;
    if (account) formData.set("pageAccount", account);
  };
  document.addEventListener("formdata", say);
  return () => document.removeEventListener("formdata", say);
}
