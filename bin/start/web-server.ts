import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { Refusal } from "../refusal";
import { portSentence } from "./free-port";
import { environmentWithoutSecrets } from "../prepare/secrets.mjs";
import type { Settings } from "./settings";

export type FromServer = { listening: true } | { failed: string | null };

/**
 * The web server, a process of its own. It loads while the database comes up; `begin` hands it its settings, over the
 * channel that also tells it when we are gone, so that no other process can read secrets from its environment.
 */
export function loadWebServer({ HOST, PORT, TRUST_PROXY }: Settings) {
  let loaded: ChildProcess | null = load();
  return {
    /** The one that was loaded ahead, and after it fell a new one. */
    async begin(environment: Record<string, string>): Promise<ChildProcess> {
      const child = loaded ?? load();
      loaded = null;
      const answer = await new Promise<FromServer>((resolve) => {
        child.once("message", resolve);
        child.once("exit", () => resolve({ failed: null }));
        child.send({ environment, host: HOST, port: PORT, trustProxy: TRUST_PROXY > 0 }, (error) => error && resolve({ failed: null }));
      });
      if ("listening" in answer) return child;
      child.kill("SIGKILL");
      throw new Refusal(answer.failed ? portSentence(HOST, PORT, answer.failed) : "The web server did not start; what it said stands above.");
    },
    /** When it came to nothing. */
    drop: () => void loaded?.kill("SIGKILL"),
  };
}

const load = () =>
  fork(join(import.meta.dirname, "serve.ts"), { detached: true, execArgv: [], env: { ...environmentWithoutSecrets(), NODE_ENV: "production" } });
