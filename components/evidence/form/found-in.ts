import { textOf } from "@/lib/rich-text/schema";
import { keyOf, mask, type VictimKind } from "@/lib/victims/mask";
import { findVictimData } from "@/lib/victims/rules";

export type Found = { kind: VictimKind; value: string; masked: string };

/** Fields of a form that hold no sentence: who and what it is about, the line that a company calls from, what this form itself adds. */
const silent =
  /^(id|kind|investigationId|seenVersion|notedAt|pageAccount|then|victimsShown|notVictims|mentionLabels|facts\.digits)$|Id$|sha256$|\.(id|sub|label)$/;

/** A body comes as its document. The names that somebody marked in it are as many as there are runs of the mark. */
function bodyOf(json: string): { text: string; names: number } {
  try {
    const document: unknown = JSON.parse(json);
    return { text: textOf(document), names: json.split('"type":"victim"').length - 1 };
  } catch {
    return { text: json, names: 0 };
  }
}

const told = (kind: VictimKind, value: string): [string, Found] => [keyOf({ kind, value }), { kind, value, masked: mask(kind, value) }];

/** What stands in a form that may be a victim's, each once. The server looks for itself; this says it while one types. */
export function foundIn(form: FormData): { found: Found[]; names: number } {
  const own = findVictimData(String(form.get("facts.digits") ?? "")).map(({ kind, value }) => told(kind, value)[0]);
  const found = new Map<string, Found>();
  let names = 0;
  for (const [name, given] of form) {
    if (typeof given !== "string" || silent.test(name)) continue;
    const body = name === "body" ? bodyOf(given) : { text: given, names: 0 };
    names += body.names;
    for (const { kind, value } of findVictimData(body.text)) {
      const [key, one] = told(kind, value);
      if (!own.includes(key) && !found.has(key)) found.set(key, one);
    }
  }
  return { found: [...found.values()], names };
}

/** What the server found: `mobile:13800138000`, one a line of its refusal. */
export const foundByServer = (lines: readonly string[] = []): Found[] =>
  lines.flatMap((line) => {
    const [kind, ...value] = line.split(":");
    return value.length ? [told(kind as VictimKind, value.join(":"))[1]] : [];
  });
