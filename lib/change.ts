import { Actor } from "./access/actor";
import { NamesVictim } from "./access/denied";
import { mustBeAbleToWrite } from "./access/scope";
import { takeTry } from "./access/throttle";
import { appendCustody, type Entry } from "./custody/append";
import { writer, type Tx } from "./db";
import { logFault } from "./fault";
import { mustNameNobody } from "./victims/named";

/** What the search index knows: the history of these is also a reason to look at them again. */
const searchable = new Set<Entry["subject"]["type"]>(["evidence", "company", "source", "claim", "comment"]);

/** Reads what lies sealed, which the reading login has no way to; it writes nothing. */
export function unsealing<T>(actor: Actor, read: (tx: Tx) => Promise<T>): Promise<T> {
  if (!Actor.is(actor)) throw new TypeError("unsealing() needs an Actor");
  return writer.$transaction(async (tx) => {
    await tx.$executeRaw`set transaction read only`;
    return read(tx);
  });
}

/**
 * The one way to write evidence and all that belongs to it. What `write` does, its search outbox rows and its history
 * are saved together or not at all; a write that records nothing is a mistake and rolls back, and so does one that names a victim. `seconds` is how long it may take.
 */
export async function change<T>(
  actor: Actor,
  write: (tx: Tx, record: (entry: Entry) => void) => Promise<T>,
  { seconds = 5 }: { seconds?: number } = {},
): Promise<T> {
  if (!Actor.is(actor)) throw new TypeError("change() needs an Actor");
  mustBeAbleToWrite(actor);
  const all = async (tx: Tx) => {
    const entries: Entry[] = [];
    const result = await write(tx, (entry) => entries.push(entry));
    if (entries.length === 0) throw new Error("change() recorded no history");
    await mustNameNobody(tx, actor, entries);

    const touched = entries
      .flatMap(({ subject, touches = [] }) => [subject, ...touches.map((id) => ({ type: "evidence" as const, id }))])
      .filter(({ type }) => searchable.has(type));
    await appendCustody(tx, actor, entries, { touched });
    return result;
  };
  return writer.$transaction(all, { timeout: seconds * 1000 }).catch(async (error: unknown) => {
    if (error instanceof NamesVictim) await noteTold(actor, error.investigationId);
    throw error;
  });
}

/**
 * Somebody was shown that a name which they wrote is marked as a victim's. Whoever tries out names would learn so which are; what
 * is refused or only looked at leaves no other trace. Noted once a quarter of an hour and person, without the name.
 */
export async function noteTold(actor: Actor, investigationId: string): Promise<void> {
  try {
    if (!(await takeTry("told", `${actor.userId} ${investigationId}`)).free) return;
    await change(actor, async (_, record) =>
      record({ action: "investigation.markedNameTold", subject: { type: "investigation", id: investigationId }, investigationId, detail: {} }),
    );
  } catch (error) {
    logFault("told", error); // what it stands beside is answered all the same
  }
}
