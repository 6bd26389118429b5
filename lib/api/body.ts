import { bytesUpTo } from "../autosave/body";
import { mostErrors, pointerOf } from "./issues";
import { fieldProblem, Problem } from "./problem";

/** A body of rich text may be 1 MB of UTF-8; JSON may write each of its characters as an escape. */
const mostBytes = 3_000_000;
/** Lists in lists in the text cost two levels each; nothing else of ours is that deep. */
const mostLevels = 100;

/** The JSON that a request carries, with nothing in it that the archive could not keep. */
export async function jsonIn(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(request.headers.get("content-type") ?? "")) throw new Problem("mediaType");
  const bytes = await bytesUpTo(request, mostBytes);
  if (bytes === null) throw new Problem("tooLarge");
  const value = parsed(bytes);
  const wrong = unkeepable(value);
  if (wrong) throw new Problem("invalid", { errors: [fieldProblem(request, wrong, {})] });
  const empty = [...emptyTexts(value)];
  if (empty.length)
    throw new Problem("invalid", { errors: empty.slice(0, mostErrors).map((path) => fieldProblem(request, "error.empty", { pointer: pointerOf(path) })) });
  return value;
}

/**
 * A fact is a value, not stated, or not filled in: an empty text is none of the three, and is not taken for one of them. The
 * text of a record may be empty, as it may be in its form. Its depth is bounded by now.
 */
function* emptyTexts(value: unknown, path: string[] = []): Generator<string[]> {
  if (typeof value === "string" && value.trim() === "") yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) if (path.length > 0 || name !== "body") yield* emptyTexts(inner, [...path, name]);
}

/** Bytes that are no UTF-8 are refused: replacing them would change what was said. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem("notJson");
  }
}

/** Text that PostgreSQL can hold and the history can hash. */
export const isStorable = (text: string) => !text.includes("\0") && text.isWellFormed();

/** Looks at every text and every level without recursion. Null when all of it can be kept, else why not, as a message key. */
function unkeepable(value: unknown): string | null {
  let level = [value];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > mostLevels) return "error.tooDeep";
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one === "string" && !isStorable(one)) return "error.unstorable";
      if (typeof one !== "object" || one === null) continue;
      for (const key of Array.isArray(one) ? [] : Object.keys(one)) if (!isStorable(key)) return "error.unstorable";
      for (const inner of Object.values(one)) next.push(inner);
    }
    level = next;
  }
  return null;
}
