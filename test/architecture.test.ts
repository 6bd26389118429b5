import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { breaches } from "./support/architecture";

const sources = new Map(
  globSync("{app,components,lib,bin,prisma}/**/*.{ts,tsx}", { exclude: (name) => name.includes("lib/generated") })
    .filter((path) => !path.startsWith("lib/generated/"))
    .map((path) => [path, readFileSync(path, "utf8")]),
);

test("the layout holds: imports go one way, no barrels, no heaps, no cycles, one way to write", () => {
  expect(sources.size).toBeGreaterThan(100);
  expect(breaches(sources)).toEqual([]);
});

describe("a broken rule is found", () => {
  const broken = (files: Record<string, string>) => breaches(new Map(Object.entries(files)));

  test.each<[string, Record<string, string>, RegExp]>([
    ["lib that imports a page", { "lib/a.ts": `import { x } from "../app/page";`, "app/page.tsx": "" }, /lib\/a\.ts: imports app/],
    ["a component that reads the database", { "components/a.tsx": `import { db } from "@/lib/db";`, "lib/db.ts": "" }, /components\/a\.tsx: imports lib\/db/],
    [
      "a component that asks a query",
      { "components/a.tsx": `import { find } from "@/lib/evidence/queries";`, "lib/evidence/queries.ts": "" },
      /imports lib\/evidence\/queries/,
    ],
    ["a page that writes by itself", { "app/page.tsx": `import { change } from "@/lib/change";`, "lib/change.ts": "" }, /reaches the database past lib/],
    ["a command that takes the writer", { "lib/evidence/commands.ts": `import { writer } from "../db";`, "lib/db.ts": "" }, /opens the door lib\/db writer/],
    [
      "a command with connections of its own",
      { "lib/evidence/commands.ts": `import { connectTo } from "../connect";`, "lib/connect.ts": "" },
      /opens the door lib\/connect/,
    ],
    ["a server action of its own making", { "app/actions.ts": `"use server";\nexport async function save() {}` }, /not made by action/],
    ["a server action that is a plain constant", { "app/actions.ts": `"use server";\nexport const save = async () => {};` }, /not made by action/],
    ["a cycle", { "lib/a.ts": `import { b } from "./b";`, "lib/b.ts": `import { a } from "./a";` }, /cycle: lib\/a\.ts → lib\/b\.ts → lib\/a\.ts/],
    ["a barrel", { "lib/evidence/index.ts": "" }, /a barrel/],
    ["a heap", { "lib/utils.ts": "" }, /a heap/],
    ["HTML that is trusted", { "components/a.tsx": "<p dangerouslySetInnerHTML={x} />" }, /HTML that is trusted/],
    [
      "a part of the kit that knows a noun",
      { "components/ui/a.tsx": `import { b } from "../evidence/b";`, "components/evidence/b.tsx": "" },
      /a part that knows/,
    ],
  ])("%s", (_name, files, breach) => {
    expect(broken(files).join("\n")).toMatch(breach);
  });

  test("a component may be written for what a query answers", () => {
    expect(broken({ "components/a.tsx": `import type { View } from "@/lib/evidence/queries";`, "lib/evidence/queries.ts": "" })).toEqual([]);
  });

  test("types alone make no cycle", () => {
    expect(broken({ "lib/a.ts": `import type { B } from "./b";\nexport type A = B;`, "lib/b.ts": `import { a } from "./a";` })).toEqual([]);
  });
});
