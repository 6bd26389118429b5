import { beforeAll, expect, test } from "vitest";
import { fillNewsroom } from "../../bench/relevance/newsroom";
import { queries } from "../../bench/relevance/queries";
import { askAll, goals, scoreOf } from "../../bench/relevance/score";
import { loadDemo } from "../../prisma/demo/load";
import { demoActor } from "../support/demo";
import { engines, settle } from "./searching";

/** A part of what `npm run relevance` asks among 4,000 pieces, so that nobody waits for it. */
const size = 400;
let hidden: string;

beforeAll(async () => {
  await loadDemo({ password: "password of the demo" });
  const [lead, outsider] = await Promise.all([demoActor("lead"), demoActor("outsider")]);
  ({ hidden } = await fillNewsroom({ lead, asking: { email: "reporter@demo.example" }, outsider }, size));
  await settle();
}, 180_000);

test("there are questions enough, each asked once, in both languages", () => {
  expect(queries.length).toBeGreaterThanOrEqual(150);
  expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
  expect(queries.filter(({ q }) => /^[\x20-\x7E]+$/.test(q) && /[a-z]/i.test(q)).length).toBeGreaterThan(40);
  expect(queries.filter(({ q }) => /\p{Script=Han}/u.test(q)).length).toBeGreaterThan(100);
});

test.each(engines)(
  "$name puts the right record first, and nothing hidden anywhere",
  async ({ name }) => {
    const answers = await askAll(await demoActor("reporter"), name);
    expect(new Set(answers.map(({ engine }) => engine))).toEqual(new Set([name]));
    expect(answers.flatMap(({ investigations }) => investigations)).not.toContain(hidden);
    const { at1, at5 } = scoreOf(answers);
    const missed = answers.filter(({ place }) => place === 0 || place > 5).map(({ q }) => q);
    expect(at5, `not among the first five: ${missed.join(", ")}`).toBeGreaterThanOrEqual(goals[name].at5);
    expect(at1).toBeGreaterThanOrEqual(goals[name].at1);
  },
  120_000,
);
