/** What a form would send, without what React puts into it for browsers that run no JavaScript. */
export function typedIn(form: HTMLFormElement, submitter?: HTMLElement | null): FormData {
  const data = new FormData(form, submitter);
  for (const name of [...data.keys()]) if (name.startsWith("$ACTION")) data.delete(name);
  return data;
}
