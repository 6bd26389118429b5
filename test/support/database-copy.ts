import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { connected } from "../../bin/database/connect";
import { addressOf, template } from "./cluster";
import { setEnvironment } from "./environment";

/** A database of its own for a test file, under the logins that the archive has. Made before the file imports anything. */
export async function copyDatabase(original = template, more: Record<string, string> = {}) {
  const cluster = inject("cluster");
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  const at = (login: string) => addressOf(cluster, login, database);
  await connected(addressOf(cluster, "postgres", "postgres"), (admin) => admin.query(`create database ${database} template ${original}`));
  setEnvironment({
    DATABASE_APP_URL: at("anfang_app"),
    DATABASE_READ_URL: at("anfang_read"),
    DATABASE_UPKEEP_URL: at("anfang_upkeep"),
    TEST_OWNER_URL: at("anfang_owner"),
    ...more,
  });
}
