import { describe, expect, test } from "vitest";
import { parseAttribution } from "../../lib/evidence/attribution";
import { beginsWithInsider, pointsOf, reachedBy, type Way, type WayStep } from "../../lib/evidence/way";

const source = (codename: string, kind: string): WayStep => ({ who: codename, codename, kind });
const way = (line: string, more: Partial<Way> = {}): Way => ({ record: parseAttribution(line), facts: [], tied: [], ...more });
const keys = (given: Way) => pointsOf(given).map(({ key }) => key);

describe("the points of a way", () => {
  test.each([
    ["《甲报》文章", " “甲報” 文章 "],
    ["Ｓ-01", "s 01"],
    ["Evening Post", "EVENING  POST"],
    ["甲报\u200b文章", "甲报·文章"],
    ["3·15晚会", "3.15 晚会"],
  ])("%s is %s", (one, other) => expect(keys(way(one))).toEqual(keys(way(other))));

  test.each([
    ["甲报文章", "乙报文章"],
    ["第2.11期", "第211期"],
    ["客服主管", "数据中介"],
    ["!", "?"],
  ])("%s is not %s", (one, other) => expect(keys(way(one))).not.toEqual(keys(way(other))));

  test("ourselves are none where anybody else is named, however we are written where nobody is", () => {
    expect(keys(way("S-01（口述）→ 本报记者（听说）→ 我们"))).toEqual(["s01"]);
    expect(keys(way("记者（看到）"))).toEqual(keys(way("我们（亲历）")));
    expect(keys(way(""))).toEqual([]);
  });

  test("the sources that are tied to a record and the ways of single facts are of its way", () => {
    expect(keys(way("本报记者（听说）", { tied: [source("S-01", "insider")] }))).toEqual(["s01"]);
    expect(keys(way("甲报文章", { facts: [parseAttribution("工资单 → 甲报文章")], tied: [source("S-02", "other")] }))).toEqual(["甲报文章", "工资单", "s02"]);
  });

  test.each([
    "内部人士",
    "一名内部人士",
    "两名内部員工",
    "某公司内部人员",
    "知情人士",
    "匿名人士",
    "不愿透露姓名的员工",
    "公司的一名员工",
    "an unnamed insider",
    "Anonymous",
  ])("%s has no name and may be anybody inside", (who) => expect(pointsOf(way(who))[0]).toMatchObject({ sort: "insider", unnamed: "anyone" }));
  test.each(["中邦金融内部人士", "一名中邦金融的内部人士", "中邦金融的一名内部人士"])("%s has no name, and it is said of what", (who) =>
    expect(pointsOf(way(who))[0]).toMatchObject({ key: "?insider 中邦金融", unnamed: "ofSome" }),
  );
  test.each(["客服主管", "新华社报道", "内部人士甲", "S-01", "员工手册", "内部人士名单", "用户协议", "resource", "open source report"])("%s is a name", (who) =>
    expect(pointsOf(way(who))[0]?.unnamed).toBe(false),
  );
  test("a codename is a name, whatever the source is", () =>
    expect(pointsOf(way("", { tied: [source("S-01", "insider")] }))).toMatchObject([{ sort: "insider", unnamed: false }]));
});

test("it reached us by the last of its steps that is not ourselves, else by what is tied to it", () => {
  expect(reachedBy(way("内部人士 → 甲报文章 → 记者"))).toBe("甲报文章");
  expect(reachedBy(way("记者（听说）", { tied: [source("S-01", "insider")] }))).toBe("S-01");
  expect(reachedBy(way("记者（看到）"))).toBe("记者");
  expect(reachedBy(way(""))).toBeNull();
});

describe("whether nobody but an insider stands at its beginning", () => {
  const insider = source("S-01", "insider");
  const official = source("S-02", "official");
  test.each<[string, Way, boolean]>([
    ["typed without a codename", way("内部人士（口述）→ 本报记者"), true],
    ["typed in English", way("an insider (told) -> our reporter (heard)"), true],
    ["typed after ourselves", way("本报记者（听说）→ 一名员工"), true],
    ["said of what they are inside", way("中邦金融内部人士（口述）→ 本报记者"), true],
    ["a source of that kind", way("", { record: [insider, { who: "新华社报道" }] }), true],
    ["a source of another kind", way("", { record: [official, { who: "新华社报道" }] }), false],
    ["a codename of another kind that an insider stands behind", way("", { record: [official, insider] }), false],
    ["tied alone", way("", { tied: [insider] }), true],
    ["tied to what we heard", way("记者（听说）", { tied: [insider] }), true],
    ["tied to what we saw ourselves", way("记者（看到）", { tied: [insider] }), false],
    ["tied beside somebody else", way("", { tied: [insider, official] }), false],
    ["tied, while the steps begin elsewhere", way("工资单", { tied: [insider] }), false],
    ["behind one fact alone, of a record without steps", way("", { facts: [[insider]] }), true],
    ["behind one of two facts", way("", { facts: [[insider], [official]] }), false],
    ["nothing recorded", way(""), false],
  ])("%s", (_name, given, expected) => expect(beginsWithInsider(given)).toBe(expected));
});
