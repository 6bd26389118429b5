import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Denied } from "../lib/access/denied";
import { type Answer, elsewhere, permissions, roles } from "./permissions";
import { scene } from "./support/scene";
import "./support/newsroom";

/** The commands and queries that there are: what takes an actor first. */
const inSource = globSync("lib/*/{queries,commands}.ts").flatMap((path) =>
  [...readFileSync(path, "utf8").matchAll(/export (?:async )?(?:function|const) (\w+)[^\n]*?\(actor: Actor/g)].map(([, name]) => `${path.split("/")[1]}.${name}`),
);

const isNothing = (value: unknown) => value === null || value === 0 || value === false || (typeof value === "object" && value !== null && !(value instanceof Date) && Object.keys(value).length === 0);

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
  const listed = Object.keys(permissions).map((name) => name.replace(/ \(.*/, ""));
  expect(inSource.filter((name) => !listed.includes(name) && !elsewhere.includes(name))).toEqual([]);
  expect([...listed, ...elsewhere].filter((name) => !inSource.includes(name))).toEqual([]);
});

describe.each(Object.entries(permissions))("%s", (_name, { run, who }) => {
  test.each(roles)("%s", async (role) => {
    await using room = await scene();
    const before = await room.owner.query("select size from custody_head");
    const answer = await answerTo(() => run(room.people[role].actor, room));
    expect(answer).toBe(who[role]);
    // What was refused or hidden left no trace: nothing was written, or there would be history.
    if (answer !== "yes") expect((await room.owner.query("select size from custody_head")).rows).toEqual(before.rows);
  });
});
