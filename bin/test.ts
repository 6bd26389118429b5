// `npm test`: every check, then every test, and one line at the end. `--long` adds what takes hours; words name test files and skip the checks.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const checks = [
  ["Types", "tsc", "--noEmit"],
  ["Format", "biome", "format", "."],
  ["Lint", "oxlint", "--type-aware", "--deny-warnings"],
  ["Unused files, exports, packages", "knip", "--no-progress"],
] as const;

const tools = join(import.meta.dirname, "../node_modules/.bin");
const words = process.argv.slice(2).filter((word) => word !== "--long");
const isLong = process.argv.includes("--long");

/** The tools are found first, and what they say is seen as they say it. Answers the exit code. */
function run(program: string, args: readonly string[], more: Record<string, string> = {}): Promise<number> {
  const child = spawn(join(tools, program), args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}`, ...more },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => child.once("error", reject).once("close", (code) => resolve(code ?? 1)));
}

type Count = { passed: number; failed: number; skipped: number };

async function runChecks(): Promise<Count> {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const [title, program, ...args] of checks) {
    console.log(`\n${title} (${program}) …`);
    const code = await run(program, args);
    console.log(code === 0 ? `${title}: passed` : `${title}: FAILED`);
    count[code === 0 ? "passed" : "failed"]++;
  }
  return count;
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

async function runTests(): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "anfang-report-"));
  const file = join(folder, "report.json");
  try {
    const code = await run("vitest", ["run", ...words, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], isLong ? { TEST_LONG: "1" } : {});
    const report = readReport(file);
    if (!report) return { passed: 0, failed: 1, skipped: 0 };
    // A file that could not even be read has no tests that failed, and is a failure all the same; so is an error outside any test.
    const brokenFiles = report.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
    const failed = report.numFailedTests + brokenFiles;
    return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped: report.numPendingTests + report.numTodoTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return null;
  }
}

const counts = [...(words.length ? [] : [await runChecks()]), await runTests()];
const sum = (what: keyof Count) => counts.reduce((total, count) => total + count[what], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${sum("skipped") ? `, ${sum("skipped")} skipped` : ""}`);
process.exit(sum("failed") > 0 || sum("passed") === 0 ? 1 : 0);
