import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stateClaim } from "../../lib/claims/commands";
import { claimsOnlyOn } from "../../lib/claims/queries";
import { claimInput } from "../../lib/claims/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { linkEvidence } from "../../lib/links/commands";
import { submitEvidence } from "../../lib/review/commands";
import { recordSource } from "../../lib/sources/commands";
import { standsOnSource } from "../../lib/sources/queries";
import { comesThrough, gradeOf } from "../../lib/sources/rules";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

test("a grade is two characters, the one for the source and the one for what it says, and no grade is none", () => {
  expect([gradeOf("B", 2), gradeOf("B", null), gradeOf(null, 2), gradeOf(null, null)]).toEqual(["B2", "B–", "–2", undefined]);
});

const ids = fc.constantFrom("a", "b", "c");
const way = fc.record({ steps: fc.array(fc.option(ids), { maxLength: 4 }), tied: fc.array(ids, { maxLength: 3 }) });

test("a piece that comes through a source alone names it, and nobody beside the way", () => {
  fc.assert(
    fc.property(way, ids, (given, source) => {
      const all = [...given.steps, ...given.tied];
      if (comesThrough(given, source)) {
        expect(all).toContain(source);
        expect(given.tied.filter((id) => id !== source && !given.steps.includes(id))).toEqual([]);
      }
      // One more that is tied to it and no step might have said it, too.
      expect(comesThrough({ ...given, tied: [...given.tied, "another"] }, source)).toBe(false);
    }),
  );
  expect(comesThrough({ steps: [null, "a"], tied: [] }, "a")).toBe(true);
  expect(comesThrough({ steps: [null], tied: ["a"] }, "a")).toBe(true);
  expect(comesThrough({ steps: ["b"], tied: ["a"] }, "a")).toBe(false);
});

/** An insider and somebody else, and a way to log what came through them. */
async function told() {
  const room = await newsroom();
  const { investigationId, people } = room;
  const author = people.reporter.actor;
  const [insider, other] = [randomUUID(), randomUUID()];
  for (const id of [insider, other]) await recordSource(author, { id, investigationId, kind: "insider", description: "某人" });
  const log = async (who: string[], { submit = true, ...more }: { submit?: boolean } & object = {}) => {
    const id = await logEvidence(author, piece(investigationId, { attribution: who.map((one) => ({ who: one })), ...more }));
    if (submit) await submitEvidence(author, { id, seenVersion: 1 });
    return id;
  };
  const claim = (...evidenceIds: string[]) =>
    stateClaim(
      author,
      claimInput.parse({ id: randomUUID(), investigationId, sentence: "一句", evidence: evidenceIds.map((evidenceId) => ({ evidenceId, role: "supports" })) }),
    );
  const corroborate = (evidenceId: string, toId: string) => linkEvidence(author, { evidenceId, toId, role: "corroborates" });
  const falls = async (sourceId: string, who: keyof typeof people = "viewer") => {
    const { through, alone } = await standsOnSource(people[who].actor, sourceId);
    return { alone, claims: (await claimsOnlyOn(people[who].actor, through)).map(({ id }) => id) };
  };
  return { ...room, insider, other, log, claim, corroborate, falls };
}

test("a piece stands on a source alone until something of another root corroborates it, and so does a sentence", async () => {
  await using room = await told();
  const { insider, other, log, claim, corroborate, falls } = room;
  const [one, same, both] = [await log(["S-01", "文章"]), await log(["S-01", "文章"]), await log(["S-02"])];
  const [thin, wide] = [await claim(one, same), await claim(one, both)];
  expect(await falls(insider)).toEqual({ alone: [one, same], claims: [thin] });
  expect((await falls(other)).alone).toEqual([both]);
  expect((await falls(other)).claims).not.toContain(wide);

  await corroborate(same, one); // one article is one root
  expect((await falls(insider)).alone).toEqual([one, same]);
  await corroborate(both, one);
  expect((await falls(insider)).alone).toEqual([same]);
  expect((await falls(insider)).claims).toEqual([thin]); // what is tied to the sentence is still of one root
});

test("a source that is tied to a piece is its way where no step is recorded; drafts of others, what was refused and other investigations do not count", async () => {
  await using room = await told();
  const { insider, log, claim, falls, owner } = room;
  const tied = { sources: [{ sourceId: insider, role: "hearsay" }] };
  const [link, draft, refused] = [await log([], tied), await log(["S-01"], { submit: false }), await log(["S-01"])];
  await owner.query(`update "Evidence" set status = 'rejected' where id = $1`, [refused]);
  const only = await claim(link);
  await claim(link, await log([])); // whose way nobody knows
  expect(await falls(insider)).toEqual({ alone: [link], claims: [only] });
  expect(await falls(insider, "reporter")).toEqual({ alone: [link, draft], claims: [only] });
  expect(await falls(insider, "stranger")).toEqual({ alone: [], claims: [] });
});
