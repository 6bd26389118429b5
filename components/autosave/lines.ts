import type { Typed } from "@/lib/autosave/rules";
import { bodySchema, textOf } from "@/lib/rich-text/schema";

/** Every value by the name of its field: "facts.lines[0].min". */
function* fieldsOf(value: unknown, name = ""): Generator<[name: string, value: string]> {
  if (typeof value === "string") yield [name, value];
  else if (Array.isArray(value)) for (const [place, inside] of value.entries()) yield* fieldsOf(inside, `${name}[${place}]`);
  else if (typeof value === "object" && value !== null)
    for (const [key, inside] of Object.entries(value)) yield* fieldsOf(inside, name ? `${name}.${key}` : key);
}

const wordsOf = (label: Element | null | undefined) => label?.textContent?.replace(/\s+/g, " ").trim() ?? "";

/** A label without what stands in the control inside it. */
function labelOf(control: Element): string {
  const { labels } = control as HTMLInputElement;
  const named = wordsOf(labels?.[0]) || (control.getAttribute("aria-label") ?? "");
  const group = control.closest("fieldset")?.querySelector("legend");
  return group && (control as HTMLInputElement).type === "radio" ? wordsOf(group) : named;
}

/** Puts a field and what stands in it into one line. */
type Say = (field: string, value: string) => string;

const body = '{"type":"doc"';

/** What a text says in one field, in the words of the form that is on the page. Nothing for fields that no person fills in. */
function linesIn(form: HTMLFormElement | null, say: Say, name: string, value: string): string[] {
  if (value.startsWith(body)) {
    const document = bodySchema.safeParse(value);
    return document.success ? textOf(document.data).split("\n").filter(Boolean) : [];
  }
  const controls = [...(form?.elements ?? [])].filter((element) => (element as HTMLInputElement).name === name);
  const control = controls.find((one) => (one as HTMLInputElement).type !== "radio" || (one as HTMLInputElement).value === value) ?? controls[0];
  if (value === "" || (control as HTMLInputElement | undefined)?.type === "hidden") return [];
  if (!control) return [value];
  if (control instanceof HTMLSelectElement) return [say(labelOf(control), wordsOf([...control.options].find((option) => option.value === value)) || value)];
  if (control instanceof HTMLInputElement && control.type === "radio") return [say(labelOf(control), wordsOf(control.labels?.[0]))];
  if (control instanceof HTMLInputElement && control.type === "checkbox") return [wordsOf(control.labels?.[0])];
  return [labelOf(control) ? say(labelOf(control), value) : value];
}

/** A text of a form as a person reads it, a line a field. */
export const linesOf = (data: Typed, form: HTMLFormElement | null, say: Say): string[] =>
  [...fieldsOf(data)].flatMap(([name, value]) => linesIn(form, say, name, value));
