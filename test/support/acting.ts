const begins = /^export (?:default )?(?:async )?(?:function\*? ?|const )(\w+)/gm;
/** Between the name of a constant and what it takes: its type, and whether it waits. */
const leads = /^(?:: [^=]+)? = (?:async )?(?:function\*? ?)?/;
const pairs: Record<string, string> = { "(": ")", "<": ">" };

/** What stands in the brackets that `text` begins with; undefined where it begins with none. An arrow closes nothing. */
function inBrackets(text: string): string | undefined {
  const closing = pairs[text[0] ?? ""];
  if (!closing) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === text[0]) depth += 1;
    if (text[at] === closing && text[at - 1] !== "=" && --depth === 0) return text.slice(1, at);
  }
  return undefined;
}

/** The names of the functions that a file exports and that are told who asks, whichever of what they take that is. */
export function actingIn(source: string): string[] {
  return [...source.matchAll(begins)].flatMap(({ 0: found, 1: name, index }) => {
    let rest = source.slice(index + found.length);
    if (found.includes("const ")) {
      const lead = leads.exec(rest);
      if (!lead) return [];
      rest = rest.slice(lead[0].length);
    }
    const generic = rest.startsWith("<") ? inBrackets(rest) : undefined;
    const taken = inBrackets(generic === undefined ? rest : rest.slice(generic.length + 2));
    return taken !== undefined && /(?:^|,)\s*(?:\w+|\{[^{}]*\})\??: (?:Actor|SignedIn)\b/.test(taken) ? [name!] : [];
  });
}
