import { describe } from "vitest";
import { test } from "../support/browser";
import { walk } from "../support/walk";

// What test/journeys/pages.test.ts does for one width a language, for all of them.
describe.each(["zh-CN", "en"] as const)("in %s", (locale) => {
  describe.each([390, 768, 1440])("at %i", (width) => {
    test.for(["light", "dark"] as const)("every page in %s", { timeout: 1_200_000 }, async (colorScheme, { open }) => {
      await walk(await open({ as: "reporter", width, height: 844, locale, colorScheme }), locale);
    });
  });
});
