import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { pieces } from "../../prisma/demo/case";
import { describeApi } from "../../lib/api/openapi";
import { statedFacts } from "../../lib/evidence/attribution";
import { kinds } from "../../lib/evidence/kinds/registry";
import { ownWordsOf } from "../../lib/evidence/words/rules";
import { factWords } from "../../lib/evidence/words/schema";
import { type Scene, scene } from "../support/scene";
import "../support/newsroom";
import { call, origin, tokenOf } from "./calling";

vi.mock("../../lib/access/session", async () => (await import("./calling")).session);

let room: Scene;
let token: string;
beforeAll(async () => {
  room = await scene();
  token = await tokenOf(room.people.reporter.actor);
});
afterAll(() => room[Symbol.asyncDispose]());

const factsIn = ({ detail }: (typeof pieces)[number]) => statedFacts(kinds[detail.kind].describe(detail.facts, (key) => key)).map(({ name }) => name);
const log = ({ detail, title }: (typeof pieces)[number], factQualifiers: unknown) =>
  call("/evidence", { token, body: { investigation: room.investigationId, kind: detail.kind, title, facts: detail.facts, factQualifiers } });

test("words that a program puts to any stated facts of any kind are what it reads back, from the piece and from the list", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pieces), fc.infiniteStream(fc.nat(254)), async (piece, seeds) => {
      const given = factsIn(piece)
        .sort()
        .flatMap((fact) => {
          const seed = seeds.next().value as number;
          const open = factWords.filter((word, index) => (seed >> index) % 2 === 1 && !ownWordsOf(piece.detail.kind, fact).includes(word));
          const qualifiers = open.filter((word) => word !== "atMost" || !open.includes("atLeast"));
          return qualifiers.length ? [{ fact, qualifiers }] : [];
        });
      const logged = await log(piece, given);
      expect(logged.status, logged.text).toBe(201);
      expect(logged.body.factQualifiers).toEqual(given);
      expect((await call(`/evidence/${logged.body.ref}`, { token })).body.factQualifiers).toEqual(given);
      const list = await call(`/evidence?investigation=${room.investigationId}&kind=${piece.detail.kind}&sort=recent`, { token });
      expect(list.body.items.find(({ id }: { id: string }) => id === logged.body.id)?.factQualifiers).toEqual(given);
    }),
    { numRuns: 25 },
  );
});

const terms = pieces.find(({ detail }) => detail.kind === "terms")!;

test.each<[string, unknown, number, [string, string][]]>([
  ["a fact that nobody stated", [{ fact: "payer", qualifiers: ["about"] }], 422, [["/factQualifiers/0/fact", "noSuchFact"]]],
  [
    "a word that the kind has a field for",
    [
      { fact: "fee", qualifiers: ["some"] },
      { fact: "amount", qualifiers: ["about"] },
    ],
    422,
    [["/factQualifiers/1/qualifiers", "ownWord"]],
  ],
  ["a word that is none", [{ fact: "fee", qualifiers: ["derived"] }], 422, [["/factQualifiers/0/qualifiers/0", "invalid"]]],
  ["two ends", [{ fact: "fee", qualifiers: ["atMost", "atLeast"] }], 422, [["/factQualifiers/0/qualifiers", "bothEnds"]]],
  ["no word", [{ fact: "fee", qualifiers: [] }], 422, [["/factQualifiers/0/qualifiers", "missing"]]],
  ["a fact twice", ["some", "about"].map((word) => ({ fact: "fee", qualifiers: [word] })), 422, [["/factQualifiers/1/fact", "factTwice"]]],
  ["what is no list", { fee: ["some"] }, 422, [["/factQualifiers", "wrongType"]]],
])("%s is refused, with what is wrong and where", async (_, given, status, errors) => {
  const answer = await log(terms, given);
  expect(answer.status, answer.text).toBe(status);
  expect(answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual(errors);
});

test("whoever may not read a piece is not told its words, and the description of the API names them", async () => {
  const { body } = await log(terms, [{ fact: "fee", qualifiers: ["some"] }]);
  const stranger = await tokenOf(room.people.stranger.actor, "read");
  for (const path of [`/evidence/${body.ref}`, `/evidence/${body.id}`]) {
    const answer = await call(path, { token: stranger });
    expect([answer.status, answer.text.includes("some")]).toEqual([404, false]);
  }
  expect(JSON.stringify(describeApi(new Request(origin)))).toContain('"factQualifiers"');
});
