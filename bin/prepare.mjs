// Every command starts here (package.json): `node bin/prepare.mjs <command>`. It brings the tree up to date and then
// becomes bin/<command>.ts. Nothing is installed yet when it runs, so it is plain JavaScript, works on Node 20 and needs no package.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "./prepare/build.mjs";
import { generate } from "./prepare/generate.mjs";
import { install, ourNode } from "./prepare/install.mjs";
import { inTurn, root, signals } from "./prepare/steps.mjs";

const [command = "", ...words] = process.argv.slice(2);
const withBuild = ["start", "test", "bench"];

process.chdir(root);
// Nobody outside hears of it. Prisma looks for an engine to download unless it is told of one; what we use of it needs none, so any program will do.
Object.assign(process.env, {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
});

try {
  if (!/^[a-z]+$/.test(command) || !existsSync(`bin/${command}.ts`)) throw new Error(`There is no command "${command}".`);
  await inTurn(install);
  if (Number.parseInt(process.versions.node, 10) < 24) {
    goOnUnder(ourNode());
  } else {
    await inTurn(generate);
    if (withBuild.includes(command)) await inTurn(build);
    await become(command, words);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** TypeScript from here on. */
async function become(command, words) {
  process.argv = [process.argv[0], `bin/${command}.ts`, ...words];
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(`bin/${command}.ts`).href);
}

/** The same once more on the Node that came with the install; signals go in, the exit code comes out. */
function goOnUnder(node) {
  const child = spawn(node, ["bin/prepare.mjs", command, ...words], { stdio: "inherit" });
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`Node cannot be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
