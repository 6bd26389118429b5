import { expect, test } from "vitest";
import { isSingleSource, rootOf } from "../../lib/evidence/attribution";

const article = [{ who: "内部人士" }, { who: "新华社记者" }, { who: "已刊发文章" }];
const corroborating = (who: string, more: { nature?: string; status?: string } = {}) => ({
  steps: [{ who: "别人" }, { who }],
  nature: null,
  status: "accepted",
  ...more,
});

test("the root is where it reached us, however it is written", () => {
  expect(rootOf(article)).toBe("已刊发文章");
  expect(rootOf([{ who: " Ｓ-02 " }])).toBe(rootOf([{ who: "s-02" }]));
  expect(rootOf([])).toBeUndefined();
});

test("one root and nothing beside it is single-source", () => {
  expect(isSingleSource(article, [])).toBe(true);
});

test("corroboration from the same root changes nothing: independence counts roots, not records", () => {
  expect(isSingleSource(article, [corroborating("已刊发文章"), corroborating(" 已刊发文章")])).toBe(true);
});

test("corroboration from another root ends it", () => {
  expect(isSingleSource(article, [corroborating("已刊发文章"), corroborating("我们的记者")])).toBe(false);
});

test("an inference, a refused or withdrawn record and an unsubmitted draft support nothing", () => {
  for (const nothing of [{ nature: "inferred" }, { status: "rejected" }, { status: "withdrawn" }, { status: "draft" }])
    expect(isSingleSource(article, [corroborating("我们的记者", nothing)])).toBe(true);
});

test("corroboration whose own root is unknown is no second root", () => {
  expect(isSingleSource(article, [{ steps: [], nature: null, status: "accepted" }])).toBe(true);
});

test("without attribution the root is unknown and nothing is claimed", () => {
  expect(isSingleSource([], [])).toBe(false);
});
