import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { exampleOf } from "../../lib/import/example";
import { guessColumns } from "../../lib/import/headers";
import { readRow } from "../../lib/import/row";
import { type ImportTarget, importTargets } from "../../lib/import/schema";
import { targets } from "../../lib/import/targets/registry";
import { locales } from "../../lib/locale";

test.each(locales.flatMap((locale) => importTargets.map((target): [ImportTarget, string] => [target, locale])))(
  "a table that is given out for a %s reads itself, in %s: each header is known, and the row is accepted with all its cells",
  (target, locale) => {
    const messages = { import: JSON.parse(readFileSync(`messages/${locale}/import.json`, "utf8")) };
    const t = createTranslator({ locale, messages, namespace: "import" as never }) as unknown as (key: string) => string;
    const [headers = [], cells = [], ...more] = exampleOf(target, t);
    expect(more).toEqual([]);
    const columns = guessColumns(headers, targets[target].fields);
    expect(columns.flatMap((field, at) => (field === "" ? [headers[at]] : []))).toEqual([]);
    const read = readRow({ target: targets[target], columns, setting: { title: "-" }, importedBy: "nobody" }, cells);
    expect(read).toMatchObject({ outcome: "accepted" });
  },
);
