/** A choice of theme or language is sent without leaving the page: what is being typed stays. */
export function sendPreferences(refresh: () => void) {
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (!form.hasAttribute("data-preference")) return;
    event.preventDefault();
    const body = new URLSearchParams([...new FormData(form, event.submitter)].map(([name, value]) => [name, String(value)]));
    fetch(form.action, { method: "POST", body, redirect: "manual" }).then(refresh, () => form.submit());
  };
  document.addEventListener("submit", onSubmit);
  return () => document.removeEventListener("submit", onSubmit);
}
