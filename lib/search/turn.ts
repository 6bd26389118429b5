import type { Actor } from "../access/actor";
import { takeTry } from "../access/throttle";

/** Of one account so many questions are worked on at once, and so many more wait. */
const [atOnce, mostWaiting] = [2, 12];
/** Milliseconds: nobody looks at a page for longer; a file that is being sent has more time. */
const patience = 1000;
export const patienceOfFiles = 20_000;
/** A process takes so many questions of an account off the count at a time: counting each would cost every answer a write. */
const handful = 20;

/** Why nothing was looked for: too many at once or in a minute. `waitSeconds`: when it can be asked again. */
export class NoTurn extends Error {
  override readonly name = "NoTurn";
  readonly waitSeconds: number;
  constructor(waitSeconds = 1) {
    super("too many questions");
    this.waitSeconds = waitSeconds;
  }
}

/** `gone` ends when whoever asked has gone. */
type Waiting = { gone?: AbortSignal; patience?: number };
/** For pages, which say so in a line. */
export function whereTooMany(error: unknown): "tooMany" {
  if (error instanceof NoTurn) return "tooMany";
  throw error;
}

type Line = { working: number; waiting: Set<() => void> };
const lines = new Map<string, Line>();
const counted = new Map<string, { left: number; until: number }>();

/** So many a minute, whichever process answers them: `searches` in lib/access/throttle.ts. */
async function count(userId: string): Promise<void> {
  const now = Date.now();
  let taken = counted.get(userId);
  if (!taken || taken.until <= now) {
    for (const [id, { until }] of counted) if (until <= now) counted.delete(id);
    taken = undefined;
  }
  if (!taken || taken.left === 0) {
    const { free, waitSeconds } = await takeTry("searches", userId);
    taken = { left: free ? handful : -1, until: now + Math.min(Math.max(1, waitSeconds), 60) * 1000 };
    counted.set(userId, taken);
  }
  if (taken.left < 0) throw new NoTurn(Math.ceil((taken.until - now) / 1000));
  taken.left--;
}

/** Until it is this one's turn in the line; whoever has gone (`gone`) takes no one's place. */
function stand(line: Line, { gone, patience: longest = patience }: Waiting): Promise<void> {
  if (line.waiting.size >= mostWaiting) throw new NoTurn();
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      gone?.removeEventListener("abort", giveUp);
      line.waiting.delete(go);
    };
    const go = () => {
      leave();
      resolve();
    };
    const giveUp = () => {
      leave();
      reject(new NoTurn());
    };
    const timer = setTimeout(giveUp, longest);
    gone?.addEventListener("abort", giveUp);
    line.waiting.add(go);
  });
}

/**
 * Waits for the account's turn; what it answers ends the turn and is called once the work is done, however it was answered. A long
 * question holds a connection and a core: without turns sixteen of one account kept everybody waiting. Connections and cores are this
 * process's own, so the line is, too.
 */
export async function takeTurn({ userId }: Actor, waiting: Waiting = {}): Promise<() => void> {
  await count(userId);
  if (waiting.gone?.aborted) throw new NoTurn();
  const line = lines.get(userId) ?? { working: 0, waiting: new Set() };
  lines.set(userId, line);
  if (line.working < atOnce) line.working++;
  else await stand(line, waiting); // whoever ends hands over the place
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    const [next] = line.waiting;
    if (next) return next();
    if (--line.working === 0) lines.delete(userId);
  };
}

/** The same around a piece of work. */
export async function inTurn<T>(actor: Actor, work: () => Promise<T>, waiting?: Waiting): Promise<T> {
  const end = await takeTurn(actor, waiting);
  try {
    return await work();
  } finally {
    end();
  }
}
