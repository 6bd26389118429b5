import { expect, test } from "vitest";
import { isSingleSource } from "../../lib/evidence/roots";

const way = (...who: string[]) => ({ record: who.map((one) => ({ who: one })), facts: [], tied: [] });

const article = way("内部人士", "新华社记者", "已刊发文章");
const corroborating = (who: string, more: { nature?: string; status?: string } = {}) => ({
  way: way(`${who}的作者`, who),
  nature: null,
  status: "accepted",
  ...more,
});

test("one root and nothing beside it is single-source", () => {
  expect(isSingleSource(article, [])).toBe(true);
});

test("corroboration from the same root changes nothing: independence counts roots, not records", () => {
  expect(isSingleSource(article, [corroborating("已刊发文章"), corroborating(" 已刊发文章")])).toBe(true);
});

test("corroboration that passed through any point of its way changes nothing, nor does what hangs together with that", () => {
  expect(isSingleSource(article, [{ ...corroborating("另一篇"), way: way("新华社记者", "另一篇") }])).toBe(true);
  expect(isSingleSource(article, [{ ...corroborating("另一篇"), way: way("新华社记者", "另一篇") }, corroborating("另一篇")])).toBe(true);
});

test("somebody without a name who may be the same person ends nothing", () => {
  expect(isSingleSource(article, [{ ...corroborating("另一篇"), way: way("一名知情人士", "另一篇") }])).toBe(true);
});

test("corroboration from another root ends it", () => {
  expect(isSingleSource(article, [corroborating("已刊发文章"), corroborating("工资单")])).toBe(false);
});

test("an inference, a refused or withdrawn record and an unsubmitted draft support nothing", () => {
  for (const nothing of [{ nature: "inferred" }, { status: "rejected" }, { status: "withdrawn" }, { status: "draft" }])
    expect(isSingleSource(article, [corroborating("工资单", nothing)])).toBe(true);
});

test("corroboration whose own root is unknown is no second root", () => {
  expect(isSingleSource(article, [{ way: way(), nature: null, status: "accepted" }])).toBe(true);
});

test("without attribution the root is unknown and nothing is claimed", () => {
  expect(isSingleSource(way(), [])).toBe(false);
});
