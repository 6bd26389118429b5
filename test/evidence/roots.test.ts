import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAttribution } from "../../lib/evidence/attribution";
import { rootsOf } from "../../lib/evidence/roots";
import { pointsOf, type Way, type WayStep } from "../../lib/evidence/way";

const piece = (line: string, more: Partial<Way> = {}) => ({ way: { record: parseAttribution(line), facts: [], tied: [], ...more } });
const source = (codename: string, kind: string): WayStep => ({ who: codename, codename, kind });
const told = (codename: string, kind: string, line = "") => ({ way: { record: [source(codename, kind), ...parseAttribution(line)], facts: [], tied: [] } });
const roots = (...pieces: { way: Way }[]) => rootsOf(pieces).map(({ name, pieces: theirs, atMost }) => [name, theirs.length, atMost]);

describe("what passed through one point is one root", () => {
  test.each<[string, { way: Way }[], [string, number, number][]]>([
    ["two papers that copy one report", [piece("新华社报道 → 甲报文章"), piece("新华社报道 → 乙报文章")], [["新华社报道", 2, 1]]],
    ["a report and a paper that copies it", [piece("新华社报道 → 甲报文章"), piece("新华社报道")], [["新华社报道", 2, 1]]],
    ["an article and its reprint elsewhere", [piece("新华社报道 → 乙报文章"), piece("乙报文章 → 丙网转载")], [["乙报文章", 2, 1]]],
    ["one insider whom two papers quote", [told("S-01", "insider", "甲报文章"), told("S-01", "insider", "乙报文章")], [["S-01", 2, 1]]],
    ["two insiders whom one reporter heard", [told("S-01", "insider", "周记者"), told("S-02", "insider", "周记者")], [["周记者", 2, 1]]],
    [
      "two whom our own reporter heard",
      [told("S-01", "insider", "本报记者"), told("S-02", "insider", "本报记者")],
      [
        ["S-01", 1, 1],
        ["S-02", 1, 1],
      ],
    ],
    ["a report that another names in between", [piece("甲"), piece("甲 → 乙"), piece("乙")], [["甲", 3, 1]]],
    [
      "two that have nothing in common",
      [piece("甲报文章"), piece("工资单")],
      [
        ["甲报文章", 1, 1],
        ["工资单", 1, 1],
      ],
    ],
    ["a name in two spellings", [piece("《甲报》文章"), piece("“甲報” 文章")], [["《甲报》文章", 2, 1]]],
    ["a source that is tied and one that is a step", [piece("", { tied: [source("S-01", "insider")] }), told("S-01", "insider", "甲报文章")], [["S-01", 2, 1]]],
    ["a fact that came another way", [piece("甲报文章", { facts: [parseAttribution("工资单")] }), piece("工资单")], [["工资单", 2, 1]]],
    ["what we saw ourselves, twice", [piece("记者（看到）"), piece("我们（亲历）")], [["记者", 2, 1]]],
    ["nothing recorded", [piece(""), piece("")], []],
  ])("%s", (_name, pieces, expected) => expect(roots(...pieces)).toEqual(expected));
});

describe("somebody without a name is neither known to be the same nor to be another", () => {
  test.each<[string, { way: Way }[], [string, number, number][]]>([
    ["in two papers", [piece("内部人士 → 甲报文章"), piece("一名知情人士 → 乙报文章")], [["内部人士", 2, 2]]],
    ["in the same words", [piece("内部人士"), piece("内部人士")], [["内部人士", 2, 2]]],
    ["beside a source who is one", [piece("内部人士 → 甲报文章"), told("S-01", "insider")], [["内部人士", 2, 2]]],
    [
      "beside a source of another kind",
      [piece("内部人士 → 甲报文章"), told("S-02", "official")],
      [
        ["甲报文章", 1, 1],
        ["S-02", 1, 1],
      ],
    ],
    [
      "of two companies",
      [piece("中邦金融内部人士"), piece("链家内部人士")],
      [
        ["中邦金融内部人士", 1, 1],
        ["链家内部人士", 1, 1],
      ],
    ],
    ["of one company", [piece("中邦金融内部人士"), piece("中邦金融的一名内部人士")], [["中邦金融内部人士", 2, 2]]],
    ["who reached us by one article all the same", [piece("内部人士 → 甲报文章"), piece("内部人士 → 甲报文章")], [["甲报文章", 2, 1]]],
    [
      "a victim and an insider",
      [piece("一名受害人"), piece("内部人士")],
      [
        ["一名受害人", 1, 1],
        ["内部人士", 1, 1],
      ],
    ],
  ])("%s", (_name, pieces, expected) => expect(roots(...pieces)).toEqual(expected));

  test("two whom we know apart stay two, whoever has no name beside them", () => {
    const [known, unnamed] = [[told("S-01", "insider"), told("S-02", "insider")], piece("内部人士 → 甲报文章")];
    for (const all of [
      [...known, unnamed],
      [unnamed, ...known],
    ]) {
      expect(rootsOf(all)).toHaveLength(2);
      expect(rootsOf(all).reduce((sum, { atMost }) => sum + atMost, 0)).toBe(3);
    }
  });
});

describe("the rule", () => {
  const named = fc.constantFrom("甲", "乙", "丙", "丁", "戊", "己", "庚");
  const anybody = fc.constantFrom("甲", "乙", "丙", "丁", "内部人士", "一名知情人士", "中邦金融内部人士", "受害人", "记者");
  const chains = (who: fc.Arbitrary<string>) => fc.array(who, { maxLength: 4 }).map((all) => all.map((one): WayStep => ({ who: one })));
  const ways = (who: fc.Arbitrary<string>) =>
    fc.record({
      way: fc.record({
        record: chains(who),
        facts: fc.array(chains(who), { maxLength: 1 }),
        tied: fc.array(fc.constantFrom(source("S-01", "insider"), source("S-02", "insider"), source("S-03", "victim")), { maxLength: 2 }),
      }),
    });
  const all = fc.array(ways(anybody), { maxLength: 8 });
  const allNamed = fc.array(ways(named), { maxLength: 8 });
  const count = (pieces: readonly { way: Way }[]) => rootsOf(pieces).length;
  const most = (pieces: readonly { way: Way }[]) => rootsOf(pieces).reduce((sum, { atMost }) => sum + atMost, 0);
  const keysOf = ({ way }: { way: Way }) => pointsOf(way).map(({ key }) => key);

  test("the order of the records does not matter", () => {
    const shuffled = all.chain((pieces) => fc.tuple(fc.constant(pieces), fc.shuffledSubarray(pieces, { minLength: pieces.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect([count(one), most(one)]).toEqual([count(other), most(other)]);
      }),
    );
  });

  test("every piece of which something is recorded is of one root, and there is none without a piece", () => {
    fc.assert(
      fc.property(all, (pieces) => {
        const placed = rootsOf(pieces).flatMap((root) => root.pieces);
        expect(new Set(placed)).toEqual(new Set(pieces.filter((one) => keysOf(one).length > 0)));
        expect(new Set(placed).size).toBe(placed.length);
        for (const { pieces: theirs, atMost } of rootsOf(pieces)) expect(atMost >= 1 && atMost <= theirs.length).toBe(true);
      }),
    );
  });

  test("a copy of a way, or a part of one, never adds a root", () => {
    const copied = all.filter((pieces) => pieces.length > 0).chain((pieces) => fc.tuple(fc.constant(pieces), fc.constantFrom(...pieces), fc.nat(3)));
    fc.assert(
      fc.property(copied, ([pieces, one, from]) => {
        expect(count([...pieces, structuredClone(one)])).toBeLessThanOrEqual(count(pieces));
        const part = { way: { record: one.way.record.slice(from), facts: [], tied: [] } };
        if (keysOf(part).every((key) => keysOf(one).includes(key))) expect(count([...pieces, part])).toBeLessThanOrEqual(count(pieces));
      }),
    );
  });

  test("one more record adds one root at most, and lowers their number only by what it shows to hang together", () => {
    fc.assert(
      fc.property(allNamed, ways(named), (pieces, more) => {
        const before = rootsOf(pieces);
        const met = before.filter((root) => root.pieces.some((one) => keysOf(one).some((key) => keysOf(more).includes(key)))).length;
        expect(count([...pieces, more])).toBe(keysOf(more).length === 0 ? before.length : before.length + 1 - met);
      }),
    );
  });

  test("two that share a point are one root, and whoever is one with somebody is one with all of theirs", () => {
    fc.assert(
      fc.property(allNamed, (pieces) => {
        const rootBy = new Map(rootsOf(pieces).flatMap((root, index) => root.pieces.map((one) => [one, index] as const)));
        for (const one of pieces)
          for (const other of pieces) if (keysOf(one).some((key) => keysOf(other).includes(key))) expect(rootBy.get(one)).toBe(rootBy.get(other));
      }),
    );
  });

  test("where everybody has a name there is nothing to doubt; who has none can only take away", () => {
    fc.assert(
      fc.property(allNamed, all, (known, pieces) => {
        expect(most(known)).toBe(count(known));
        expect(most(pieces)).toBeGreaterThanOrEqual(count(pieces));
      }),
    );
  });
});
