import { beside, type Typed } from "@/lib/autosave/rules";
import { bodySchema, textOf } from "@/lib/rich-text/schema";

/** Every value by the name of its field: "facts.lines[0].min". */
function* fieldsOf(value: unknown, name = ""): Generator<[name: string, value: string]> {
  if (typeof value === "string" || typeof value === "number") yield [name, String(value)];
  else if (value === true) yield [name, "on"];
  else if (Array.isArray(value)) for (const [place, inside] of value.entries()) yield* fieldsOf(inside, `${name}[${place}]`);
  else if (typeof value === "object" && value !== null)
    for (const [key, inside] of Object.entries(value)) yield* fieldsOf(inside, name ? `${name}.${key}` : key);
}

const wordsOf = (label: Element | null | undefined) => label?.textContent?.replace(/\s+/g, " ").trim() ?? "";

/** A label without what stands in the control inside it. */
function labelOf(control: Element): string {
  const { labels } = control as HTMLInputElement;
  const named = wordsOf(labels?.[0]) || (control.getAttribute("aria-label") ?? "");
  if ((control as HTMLInputElement).type !== "radio") return named;
  return control.closest('[role="radiogroup"]')?.getAttribute("aria-label") ?? wordsOf(control.closest("fieldset")?.querySelector("legend"));
}

/** Which row of its list it stands in, as the form calls it. */
function rowOf(control: Element | undefined, name: string): string {
  const row = wordsOf(control?.closest(".row-form")?.querySelector(":scope > .row-name"));
  const place = /\[(\d+)\]/.exec(name)?.[1];
  return row && place ? `${row.replace(/\d+/, String(Number(place) + 1))} · ` : "";
}

/** The control of this name; of a row that this form does not have, the one of the row that it has. */
function controlsOf(form: HTMLFormElement | null, name: string): HTMLInputElement[] {
  const all = elementsOf(form);
  const own = all.filter((one) => one.name === name);
  const unplaced = (one: string) => one.replaceAll(/\[\d+\]/g, "[]");
  return own.length > 0 || !name.includes("[") ? own : all.filter((one) => unplaced(one.name) === unplaced(name));
}

/** What the field at this place, or the list, is called in the form. */
export function nameOf(path: readonly (string | number)[], form: HTMLFormElement | null): string {
  const name = path.map((part, at) => (typeof part === "number" ? `[${part}]` : at > 0 ? `.${part}` : part)).join("");
  const control = controlsOf(form, name)[0] ?? elementsOf(form).find((one) => one.name.startsWith(`${name}[`) || one.name.startsWith(`${name}.`));
  const list = control?.name === name || !control ? "" : wordsOf(control.closest(".rows")?.querySelector(":scope > legend")).replace(/\s*\d+$/, "");
  const group = control?.closest('[role="group"]')?.getAttribute("aria-labelledby");
  const label = list || (control && (wordsOf(group ? document.getElementById(group) : null) || labelOf(control))) || "";
  return `${list ? "" : rowOf(control, name)}${label}`;
}

/** How a field and what stands in it make a line, and what it is called when nobody stated it. */
type Words = { line(field: string, value: string): string; notStated: string };

const body = '{"type":"doc"';
const elementsOf = (form: HTMLFormElement | null) => [...(form?.elements ?? [])] as HTMLInputElement[];

/** A list of fields that nobody stated holds their names, beside them: the line speaks of the field, not of the list. */
function notStatedIn(form: HTMLFormElement | null, words: Words, list: string, field: string): string[] {
  const name = list.replace(/notStated(\[\d+\])?$/, field);
  const control = elementsOf(form).find((one) => one.name === name || one.name.startsWith(`${name}.`) || one.name.startsWith(`${name}[`));
  const group = control?.closest('[role="group"]')?.getAttribute("aria-labelledby");
  const label = (group && wordsOf(document.getElementById(group))) || (control && labelOf(control));
  return label ? [words.line(label, words.notStated)] : [];
}

/** What a text says in one field, in the words of the form that is on the page. Nothing for fields that no person fills in. */
function linesIn(form: HTMLFormElement | null, words: Words, name: string, value: string): string[] {
  if (/(^|\.)notStated(\[\d+\])?$/.test(name)) return notStatedIn(form, words, name, value);
  if (value.startsWith(body)) {
    const text = bodySchema.safeParse(value);
    return text.success ? textOf(text.data).split("\n").filter(Boolean) : [];
  }
  const controls = controlsOf(form, name);
  const control = controls.find((one) => one.type !== "radio" || one.value === value) ?? controls[0];
  if (value === "" || control?.type === "hidden") return [];
  // What no field of the form holds, nobody typed into it: an id, or where it came from.
  if (!control) return /\[\d+\]|^body$/.test(name) ? [value] : [];
  const label = `${rowOf(control, name)}${labelOf(control)}`;
  if (control instanceof HTMLSelectElement) return [words.line(label, wordsOf([...control.options].find((option) => option.value === value)) || value)];
  if (control.type === "radio") return [words.line(label, wordsOf(control.labels?.[0]))];
  if (control.type === "checkbox") return [wordsOf(control.labels?.[0])];
  return [label ? words.line(label, value) : value];
}

/** A text of a form as a person reads it, a line a field. */
export const linesOf = (data: Typed, form: HTMLFormElement | null, words: Words): string[] =>
  [...fieldsOf(data)].filter(([name]) => !name.startsWith(beside)).flatMap(([name, value]) => linesIn(form, words, name, value));
