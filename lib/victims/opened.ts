import type { Tx } from "../db";
import { valuesOf } from "./keep";

/** Names that were opened a moment ago, by datum: every text that is saved is held against all of them. In memory alone, and not for long: a key may be destroyed. */
const opened = new Map<string, string>();
const [most, minutes] = [100_000, 5];
let since = 0;

/** The names behind these data, by id. Whether the actor may see them was asked before. */
export async function openedNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (opened.size > most || Date.now() - since > minutes * 60_000) {
    opened.clear();
    since = Date.now();
  }
  const fresh = await valuesOf(
    tx,
    ids.filter((id) => !opened.has(id)),
  );
  for (const [id, value] of fresh) opened.set(id, value);
  return new Map(
    ids.flatMap((id): [string, string][] => {
      const value = opened.get(id);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
