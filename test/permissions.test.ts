import { globSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { Denied } from "../lib/access/denied";
import { type Answer, elsewhere, permissions, roles } from "./permissions";
import { type Scene, scene } from "./support/scene";
import "./support/newsroom";

/** What takes an actor first, in these files of every noun. */
const actingIn = (files: string) =>
  globSync(files).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/export (?:async )?(?:function|const) (\w+)[^\n]*?\(actor: Actor/g)].map(
      ([, name]) => `${path.split("/")[1]}.${name}`,
    ),
  );
const [queries, commands] = [actingIn("lib/*/queries.ts"), actingIn("lib/*/commands.ts")];
const inSource = [...queries, ...commands];
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

test("every command and query has its row, and every row its command or query", () => {
  expect(inSource.length).toBeGreaterThan(50);
  const listed = Object.keys(permissions).map(bare);
  expect(inSource.filter((name) => !listed.includes(name) && !elsewhere.includes(name))).toEqual([]);
  expect([...listed, ...elsewhere].filter((name) => !inSource.includes(name))).toEqual([]);
});

/** Those who only ask leave the scene as it was: they share one. Each command gets its own. */
let asked: Scene | undefined;
afterAll(() => asked?.[Symbol.asyncDispose]());

describe.each(Object.entries(permissions))("%s", (name, { run, who, prepare }) => {
  const asks = queries.includes(bare(name));
  test.each(roles)("%s", async (role) => {
    await using own = asks ? null : await scene();
    const room = own ?? (asked ??= await scene());
    await prepare?.(room);
    const before = await room.owner.query("select size from custody_head");
    const answer = await answerTo(() => run(room.people[role].actor, room));
    expect(answer).toBe(who[role]);
    // What was refused or hidden left no trace: nothing was written, or there would be history.
    if (answer !== "yes") expect((await room.owner.query("select size from custody_head")).rows).toEqual(before.rows);
  });
});
