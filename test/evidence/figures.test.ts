import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Figures } from "../../components/evidence/figures";

const bold = (sentence: string) => {
  const html = renderToStaticMarkup(createElement(Figures, null, sentence));
  expect(html.replaceAll(/<\/?b>/g, "")).toBe(sentence);
  return [...html.matchAll(/<b>(.*?)<\/b>/g)].map(([, text]) => text);
};

test("what is bold is a figure: a number with its range, and a day with its month", () => {
  expect(bold("新员工每天至少 600 个电话，约 0.8–1.2 元")).toEqual(["600", "0.8–1.2"]);
  expect(bold("captured November 29, 2026, in force from 8 August 2019 or August 2019")).toEqual(["November 29, 2026", "8 August 2019", "August 2019"]);
  expect(bold("2019年8月8日存，2019年8月说的，共 2 份")).toEqual(["2019年8月8日", "2019年8月", "2"]);
  expect(bold("Marked 3 times by May, 12 of them")).toEqual(["3", "12"]);
});
