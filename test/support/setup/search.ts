import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { copyDatabase } from "../database-copy";

// With an engine, lib/env.ts names it: what is tested decides which of the two forms it asks.
const engine = inject("engine");
await copyDatabase(undefined, {
  ...(engine && { ...engine, MEILI_PREFIX: `test-${randomUUID().slice(0, 8)}` }),
});
