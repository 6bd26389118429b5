import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCharacter, faultOfCode, groupedCode, plainCode } from "../../lib/companies/rules";
import { companyInput } from "../../lib/companies/schema";
import { newsroom } from "../support/newsroom";

const characters = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
const some = (count: number, from: readonly string[] = characters) => fc.array(fc.constantFrom(...from), { minLength: count, maxLength: count });
const code = fc.tuple(some(2), some(6, characters.slice(0, 10)), some(9)).map((parts) => {
  const first = parts.flat().join("");
  return first + checkCharacter(first);
});
const put = (text: string, place: number, character: string) => text.slice(0, place) + character + text.slice(place + 1);

test("codes of companies that everybody knows hold", () => {
  for (const known of ["91440300708461136T", "91330100799655058B"]) expect([known, faultOfCode(known)]).toEqual([known, undefined]);
});

test("every single wrong character is found", () => {
  fc.assert(
    fc.property(code, fc.nat(17), fc.constantFrom(...characters), (right, place, other) => {
      fc.pre(right[place] !== other);
      expect(faultOfCode(put(right, place, other))).toBeDefined();
    }),
  );
});

test("every swap of two neighbours is found", () => {
  fc.assert(
    fc.property(code, fc.nat(16), (right, place) => {
      const [a, b] = [right.charAt(place), right.charAt(place + 1)];
      fc.pre(a !== b);
      expect(faultOfCode(put(put(right, place, b), place + 1, a))).toBeDefined();
    }),
  );
});

test("a code is the same however its groups, its letters and its width are written", () => {
  fc.assert(
    fc.property(code, (right) => {
      expect(faultOfCode(right)).toBeUndefined();
      const wide = [...right].map((character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0)).join("");
      for (const written of [groupedCode(right), right.toLowerCase(), wide, right.replaceAll(/(.{4})/g, "$1-")]) expect(plainCode(written)).toBe(right);
    }),
  );
});

test("each fault is named for what it is", () => {
  const said = (creditCode: string) =>
    companyInput
      .safeParse({ companyId: crypto.randomUUID(), investigationId: crypto.randomUUID(), name: "甲", creditCode })
      .error?.issues.map(({ path, message }) => [path[0], message]);
  expect(said("110108000012345")).toEqual([["creditCode", "error.oldRegistrationNumber"]]);
  expect(said("91440300708461136")).toEqual([["creditCode", "error.notACreditCode"]]);
  expect(said("91440300708461136I")).toEqual([["creditCode", "error.notACreditCode"]]);
  expect(said("914403007084611363")).toEqual([["creditCode", "error.wrongCreditCode"]]);
  expect(said("91 440300 708461136 t")).toBeUndefined();
});

test("the database says the same of a code as the rules", async () => {
  await using room = await newsroom();
  const asked = fc.sample(
    fc.oneof(
      code,
      code.map((right) => put(right, 9, "7")),
      some(18).map((letters) => letters.join("")),
    ),
    200,
  );
  const { rows } = await room.owner.query<{ code: string; holds: boolean }>(`select code, credit_code_holds(code) holds from unnest($1::text[]) code`, [asked]);
  expect(rows.map(({ code: one, holds }) => [one, holds])).toEqual(asked.map((one) => [one, faultOfCode(one) === undefined]));
});
