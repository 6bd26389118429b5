import { createHash } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { Actor } from "../../lib/access/actor";
import { admitFirstAdministrator } from "../../lib/accounts/bootstrap";
import { awaitsSetup, mustKnowSetupCode } from "../../lib/accounts/setup-code";
import { db } from "../../lib/db";
import { loggedInAs } from "../support/database";
import { actionsOf } from "./history";

vi.mock("../../lib/env", async (original) => {
  const { env } = await original<typeof import("../../lib/env")>();
  return { env: { ...env, setupCodeHash: createHash("sha256").update("ABCDEFGHJKLM").digest("base64url") } };
});

const first = { email: "First@Archive.example", name: "管理员己", password: "a password of the tests" };

beforeEach(async () => {
  await using owner = await loggedInAs("anfang_owner");
  await owner.query(`truncate "User" cascade`);
});

test("an empty archive admits one administrator, signed in, and then nobody", async () => {
  expect(await awaitsSetup()).toBe(true);
  const actor = await admitFirstAdministrator(first);
  expect(await Actor.of(actor.sessionId)).toMatchObject({ name: first.name, isAdministrator: true });
  expect(await actionsOf(actor.userId)).toEqual(["account.admitted"]);
  expect(await actionsOf(actor.sessionId)).toEqual(["session.started"]);

  expect(await awaitsSetup()).toBe(false);
  await expect(admitFirstAdministrator({ ...first, email: "second@archive.example" })).rejects.toMatchObject({ reason: "missing" });
  expect(await db.user.count()).toBe(1);
});

test("of two who come at once, one is admitted", async () => {
  const answers = await Promise.allSettled([admitFirstAdministrator(first), admitFirstAdministrator({ ...first, email: "other@archive.example" })]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.user.count()).toBe(1);
});

test("only whoever sees the terminal is asked in: the code counts, not how it was typed", async () => {
  for (const typed of ["ABCD-EFGH-JKLM", "abcd efgh jklm", "ＡＢＣＤＥＦＧＨＪＫＬＭ"]) await mustKnowSetupCode(typed, "here");
  for (const typed of ["", "ABCD-EFGH-JKLN", "ABCD-EFGH-JKLMN"]) await expect(mustKnowSetupCode(typed, "here")).rejects.toMatchObject({ reason: "wrongCode" });
});

test("the code cannot be guessed without end, and is worth nothing once somebody is in", async () => {
  for (let round = 0; round < 10; round++) await expect(mustKnowSetupCode("guess", "elsewhere")).rejects.toMatchObject({ reason: "wrongCode" });
  await expect(mustKnowSetupCode("ABCD-EFGH-JKLM", "elsewhere")).rejects.toMatchObject({ reason: "wait" });
  await admitFirstAdministrator(first);
  await expect(mustKnowSetupCode("ABCD-EFGH-JKLM", "another place")).rejects.toMatchObject({ reason: "missing" });
});
