import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CompanyChoice } from "../../components/comparison/companies";
import { comparisonAddress, mostCompanies } from "../../lib/comparison/filter";
import messages from "../../messages/en/compare.json";

const offering = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, name: `Company ${index}`, pieces: 100 - index }));

function drawn(count: number) {
  const offered = offering(count);
  const choice = createElement(CompanyChoice, {
    offered,
    shown: offered.slice(0, mostCompanies).map(({ id }) => id),
    here: (company) => comparisonAddress({ company }),
    all: undefined,
    kept: [["kind", "script"]],
  });
  const html = renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale: "en", messages: { compare: messages }, timeZone: "UTC", children: choice }),
  );
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found);
  return {
    pressed: all(/aria-current="true">(Company \d+)/g),
    links: all(/<a [^>]*>(Company \d+)/g),
    options: all(/<option value="(id-\d+)"/g),
    sent: all(/<input type="hidden" name="(\w+)"/g),
  };
}

test("a dozen companies are pressed; where there are more, whoever is not shown is chosen from a list", () => {
  expect(drawn(12)).toMatchObject({ options: [], sent: [] });
  expect(drawn(12).links).toHaveLength(12);
  const many = drawn(200);
  expect(many.links).toEqual(many.pressed);
  expect(many.links).toHaveLength(mostCompanies);
  expect(many.options).toHaveLength(200 - mostCompanies);
  // With the chosen one they are as many as may stand side by side.
  expect(many.sent).toEqual(["kind", ...Array.from({ length: mostCompanies - 1 }, () => "company")]);
});
