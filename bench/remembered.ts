import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
/** Inside the tree, so that what is installed is found from there. */
const copy = join(root, ".next-remembered");
const sources = ["app", "bin", "components", "lib", "messages", "prisma", "instrumentation.ts", "next.config.js", "package.json", "tsconfig.json"];

/** What an evidence page asks of session and database, by module. */
const asked = {
  "lib/access/session": ["whoAsks", "signedIn"],
  "lib/claims/queries": ["claimsOf"],
  "lib/custody/queries": ["newestHistoryOf"],
  "lib/evidence/queries": ["findEvidence"],
  "lib/links/queries": ["namesOf"],
  "lib/review/queries": ["countWaiting"],
};

/**
 * The same archive, of which an evidence page asks neither session nor database: what they answered the first time is
 * answered ever after. What is left is what drawing the same markup costs. A copy of the tree, built on its own, so that
 * no such switch exists in the product. Answers its folder.
 */
export async function rememberedTree(): Promise<string> {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  for (const name of sources) cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const [module, names] of Object.entries(asked)) {
    const own = readFileSync(join(copy, `${module}.ts`), "utf8");
    const missing = names.filter((name) => !new RegExp(`export (async function|const) ${name}\\b`).test(own));
    if (missing.length) throw new Error(`${module}.ts has no ${missing.join(", ")}: bench/remembered.ts names what an evidence page asks`);
    renameSync(join(copy, `${module}.ts`), join(copy, `${module}-asked.ts`));
    const file = module.split("/").at(-1);
    writeFileSync(
      join(copy, `${module}.ts`),
      [
        `export * from "./${file}-asked";`,
        `import * as real from "./${file}-asked";`,
        "const kept = new Map<string, unknown>();",
        "const remember = (name: string, ask: (...asked: never[]) => unknown) => async (...asked: never[]) => {",
        "  if (!kept.has(name)) kept.set(name, await ask(...asked));",
        "  return kept.get(name);",
        "};",
        ...names.map((name) => `export const ${name} = remember("${name}", real.${name} as never) as typeof real.${name};`),
      ].join("\n"),
    );
  }
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
      cwd: copy,
      env: { ...process.env, ...buildEnvironment },
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.once("error", reject).once("exit", (code) => (code === 0 ? resolve() : reject(new Error("the tree that remembers was not built"))));
  });
  return copy;
}

const nowhere = "postgres://nobody@127.0.0.1:1/nowhere";
/** The build asks modules what they export; they want their settings then. */
const buildEnvironment = {
  NODE_ENV: "production" as const,
  DATABASE_APP_URL: nowhere,
  DATABASE_READ_URL: nowhere,
  DATABASE_UPKEEP_URL: nowhere,
  NEXTAUTH_URL: "http://127.0.0.1",
  NEXTAUTH_SECRET: "0".repeat(32),
};
