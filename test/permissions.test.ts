import { existsSync, globSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { Denied } from "../lib/access/denied";
import { type Answer, elsewhere, permissions, roles, within } from "./permissions";
import { actingIn } from "./support/acting";
import { type Scene, scene } from "./support/scene";
import "./support/newsroom";

/** What is told who asks, by its noun and name: all that lib exports, but for what decides who may do what (test/access). */
const acting = (files: string) =>
  globSync(files).flatMap((path) =>
    /^lib\/(access|generated)\//.test(path) ? [] : actingIn(readFileSync(path, "utf8")).map((name) => `${path.split("/")[1]!.replace(/\.ts$/, "")}.${name}`),
  );
const commands = acting("lib/*/commands.ts");
const inSource = acting("lib/**/*.ts");
const bare = (name: string) => name.replace(/ \(.*/, "");

const isNothing = (value: unknown) =>
  value === null ||
  value === 0 ||
  value === false ||
  (typeof value === "object" && value !== null && !(value instanceof Date) && Object.keys(value).length === 0);

async function answerTo(run: () => unknown): Promise<Answer> {
  try {
    return isNothing(await run()) ? "hidden" : "yes";
  } catch (error) {
    if (!(error instanceof Denied)) throw error;
    if (error.reason === "missing") return "hidden";
    if (error.reason === "notAllowed" || error.reason === "ownWork") return "no";
    throw error;
  }
}

test("whatever is told who asks has its row, and every row stands for something", () => {
  expect(inSource.length).toBeGreaterThan(200);
  const listed = Object.keys(permissions).map(bare);
  const all = [...listed, ...Object.keys(elsewhere), ...Object.keys(within)];
  expect(inSource.filter((name) => !all.includes(name))).toEqual([]);
  expect(all.filter((name) => !inSource.includes(name))).toEqual([]);
  expect(new Set(inSource).size, "two of one name").toBe(inSource.length);
});

test("what has no row of its own is asked by a test that is there, or by something that has one", () => {
  expect(Object.values(elsewhere).filter((file) => !existsSync(file))).toEqual([]);
  const listed = Object.keys(permissions).map(bare);
  expect(Object.values(within).filter((name) => !listed.includes(name))).toEqual([]);
  expect(Object.keys({ ...elsewhere, ...within }).filter((name) => listed.includes(name))).toEqual([]);
});

test("nobody who takes an actor is overlooked, however it is written", () => {
  const source = `
export const one = (actor: Actor) => actor;
export async function two<T extends Map<string, () => void>>(
  actor: Actor,
  work: () => Promise<T>,
) {}
export function three(tx: Tx, actor: SignedIn) {}
export const four = async (actor: Actor, at = {}): Promise<void> => {};
export async function* five(actor?: Actor) {}
export const six: Six = (by: string | undefined, actor: Actor) => by;
export function seven({ userId }: Actor, more: object = {}) {}
export const none = (person: Person) => (actor: Other) => person;
export const roles = { of: (actor: Actor) => actor };
function inside(actor: Actor) {}
`;
  expect(actingIn(source)).toEqual(["one", "two", "three", "four", "five", "six", "seven"]);
});

/** Those who only ask leave the scene as it was: they share one. Each command gets its own. */
let asked: Scene | undefined;
afterAll(() => asked?.[Symbol.asyncDispose]());

describe.each(Object.entries(permissions))("%s", (name, { run, who, prepare }) => {
  const asks = !commands.includes(bare(name));
  test.each(roles)(
    "%s",
    async (role) => {
      await using own = asks ? null : await scene();
      const room = own ?? (asked ??= await scene());
      await prepare?.(room);
      const before = await room.owner.query("select size from custody_head");
      const answer = await answerTo(() => run(room.people[role].actor, room));
      expect(answer).toBe(who[role]);
      // What was refused or hidden left no trace: nothing was written, or there would be history.
      if (answer !== "yes") expect((await room.owner.query("select size from custody_head")).rows).toEqual(before.rows);
    },
    90_000,
  ); // the first that searches waits for the index of all scenes before it
});
