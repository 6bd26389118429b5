import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Actor } from "../../lib/access/actor";
import { signIn } from "../../lib/access/sign-in";
import { startSession } from "../../lib/access/start-session";
import { acceptInvitation } from "../../lib/accounts/bootstrap";
import { changePassword, disableAccount, enableAccount, inviteAccount, inviteAgain } from "../../lib/accounts/commands";
import { findInvitation } from "../../lib/accounts/invitation";
import { findAccount, listAccountHistory, listAccounts } from "../../lib/accounts/queries";
import { openInvestigation } from "../../lib/investigations/commands";
import { upkeep } from "../../lib/upkeep";
import { actionsOf, historyOf } from "./history";
import { office, password } from "./office";
import { newsroom } from "../support/newsroom";

const other = "another password of the tests";
const opens = async (email: string, word: string) => (await signIn({ email, password: word }, randomUUID())).actor !== null;

test("an invitation makes an account that can do nothing until its link is used, once", async () => {
  await using room = office(await newsroom());
  const { userId, email, name, token } = await room.invite();
  expect(await opens(email, password)).toBe(false);
  expect(await findInvitation(token)).toMatchObject({ userId, email, name, activated: false });

  const actor = await acceptInvitation({ token, password });
  expect(actor).toMatchObject({ userId, name, isAdministrator: false });
  expect(await opens(email, password)).toBe(true);
  expect(await findInvitation(token)).toBeNull();
  await expect(acceptInvitation({ token, password: other })).rejects.toMatchObject({ reason: "missing" });
  expect(await opens(email, other)).toBe(false);
  expect(await actionsOf(userId)).toEqual(["account.invited", "account.activated"]);
});

test("of two who use one link at once, one is let in", async () => {
  await using room = office(await newsroom());
  const { token, userId } = await room.invite();
  const answers = await Promise.allSettled([acceptInvitation({ token, password }), acceptInvitation({ token, password: other })]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await upkeep.session.count({ where: { userId, revokedAt: null } })).toBe(1);
});

test("a link ends after seven days, with a newer one, and with its account", async () => {
  await using room = office(await newsroom());
  const [late, replaced, gone] = [await room.invite(), await room.invite(), await room.invite()];
  expect(await findInvitation(late.token, new Date(Date.now() + 7 * 24 * 3_600_000 - 60_000))).not.toBeNull();
  await room.owner.query(`update "Invitation" set "expiresAt" = now() - interval '1 second' where "userId" = $1`, [late.userId]);
  const { token: newer } = await inviteAgain(room.admin, { userId: replaced.userId });
  await disableAccount(room.admin, { userId: gone.userId });

  for (const { token } of [late, replaced, gone, { token: "x".repeat(43) }]) {
    expect(await findInvitation(token)).toBeNull();
    await expect(acceptInvitation({ token, password })).rejects.toMatchObject({ reason: "missing" });
  }
  expect(await acceptInvitation({ token: newer, password })).toMatchObject({ userId: replaced.userId });
});

test("neither link nor password is kept or enters the history", async () => {
  await using room = office(await newsroom());
  const { token, userId } = await room.invite();
  const actor = await acceptInvitation({ token, password });
  await changePassword(actor, { current: password, password: other });
  const kept = JSON.stringify([
    await upkeep.invitation.findMany({ where: { userId } }),
    await upkeep.credential.findMany({ where: { userId } }),
    await historyOf(userId),
    await historyOf(actor.sessionId),
  ]);
  for (const secret of [token, password, other]) expect(kept).not.toContain(secret);
  expect(kept).toContain("$argon2id$v=19$m=65536,t=3,p=1$");
});

test("one address, one account; a name or an address that looks like another is refused", async () => {
  await using room = office(await newsroom());
  const { email, name } = await room.invite();
  await expect(room.invite({ email: ` ${email.toUpperCase()}` })).rejects.toMatchObject({ reason: "taken", field: "email" });
  await expect(room.invite({ email: email.replace("office", "оffiсе") })).rejects.toThrow("error.lookAlike"); // mixed alphabets within a label
  await expect(room.invite({ name: name.toUpperCase() })).rejects.toMatchObject({ reason: "lookAlike", field: "name" });
  await expect(room.invite({ name: name.replace("o", "0") })).rejects.toMatchObject({ reason: "lookAlike", field: "name" });
  await expect(room.invite({ name: name.replace("o", "о") })).rejects.toThrow("error.lookAlike");
  await expect(room.invite({ name: `${name}\u200b` })).rejects.toThrow("error.lookAlike");

  const twins = await Promise.allSettled([room.invite({ email: "twin@office.example" }), room.invite({ email: "twin@office.example" })]);
  expect(twins.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("the password is not the address", async () => {
  await using room = office(await newsroom());
  const { token, email } = await room.invite();
  await expect(acceptInvitation({ token, password: email.toUpperCase() })).rejects.toMatchObject({ reason: "passwordIsEmail", field: "password" });
});

test("a disabled account is out on its next request; enabled again, it has to sign in", async () => {
  await using room = office(await newsroom());
  const { actor, userId, email } = await room.hire();
  await disableAccount(room.admin, { userId });
  expect(await Actor.of(actor.sessionId)).toBeNull();
  expect(await opens(email, password)).toBe(false);
  await expect(disableAccount(room.admin, { userId })).rejects.toMatchObject({ reason: "wrongState" });
  await expect(inviteAgain(room.admin, { userId })).rejects.toMatchObject({ reason: "wrongState" });

  await enableAccount(room.admin, { userId });
  expect(await Actor.of(actor.sessionId)).toBeNull();
  expect(await opens(email, password)).toBe(true);
  await expect(enableAccount(room.admin, { userId })).rejects.toMatchObject({ reason: "wrongState" });
  expect(await actionsOf(userId)).toEqual(["account.invited", "account.activated", "account.disabled", "account.enabled"]);
});

test("no administrator disables oneself, and of two who disable each other at once one stays", async () => {
  await using room = office(await newsroom());
  const second = await room.promoted();
  await expect(disableAccount(room.admin, { userId: room.admin.userId })).rejects.toMatchObject({ reason: "oneself" });
  const answers = await Promise.allSettled([disableAccount(room.admin, { userId: second.userId }), disableAccount(second, { userId: room.admin.userId })]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect([await Actor.of(room.admin.sessionId), await Actor.of(second.sessionId)].filter(Boolean)).toHaveLength(1);
});

test("for anybody who is no administrator there are no accounts", async () => {
  await using room = office(await newsroom());
  const [{ actor }, { userId }] = [await room.hire(), await room.hire()];
  const tries = [
    () => inviteAccount(actor, { email: "x@office.example", name: "x" }),
    () => inviteAgain(actor, { userId }),
    () => disableAccount(actor, { userId }),
    () => enableAccount(actor, { userId }),
    () => listAccounts(actor),
    () => findAccount(actor, userId),
    () => listAccountHistory(actor, userId),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ reason: "missing" });
  expect(await actionsOf(userId)).toEqual(["account.invited", "account.activated"]);
});

test("what does not exist is missing for administrators, too", async () => {
  await using room = office(await newsroom());
  const userId = randomUUID();
  for (const attempt of [inviteAgain, disableAccount, enableAccount])
    await expect(attempt(room.admin, { userId })).rejects.toMatchObject({ reason: "missing" });
  expect(await findAccount(room.admin, userId)).toBeNull();
  await expect(disableAccount(room.admin, { userId: { not: "" } } as never)).rejects.toThrow();
});

test("an administrator sees in which state each account is", async () => {
  await using room = office(await newsroom());
  const [active, invited, late, disabled] = [await room.hire(), await room.invite(), await room.invite(), await room.hire()];
  await room.owner.query(`update "Invitation" set "expiresAt" = now() - interval '1 second' where "userId" = $1`, [late.userId]);
  await disableAccount(room.admin, { userId: disabled.userId });
  const states = new Map((await listAccounts(room.admin)).map(({ id, state }) => [id, state]));
  expect([active, invited, late, disabled].map(({ userId }) => states.get(userId))).toEqual(["active", "invited", "expired", "disabled"]);
  expect((await listAccountHistory(room.admin, disabled.userId)).map(({ action, by }) => [action, by])).toEqual([
    ["account.disabled", room.admin.name],
    ["account.activated", disabled.name],
    ["account.invited", room.admin.name],
  ]);
});

test("one changes one's password knowing the old one; whoever used it elsewhere is out", async () => {
  await using room = office(await newsroom());
  const { actor, email, userId } = await room.hire();
  const elsewhere = await startSession(userId);
  await expect(changePassword(actor, { current: other, password: other })).rejects.toMatchObject({ reason: "wrongPassword", field: "current" });
  await expect(changePassword(actor, { current: password, password: email })).rejects.toMatchObject({ reason: "passwordIsEmail" });
  await expect(changePassword(actor, { current: password, password: "short" })).rejects.toThrow("error.passwordTooShort");
  expect(await Actor.of(elsewhere.sessionId)).not.toBeNull();

  await changePassword(actor, { current: password, password: other });
  expect(await Actor.of(actor.sessionId)).not.toBeNull();
  expect(await Actor.of(elsewhere.sessionId)).toBeNull();
  expect([await opens(email, password), await opens(email, other)]).toEqual([false, true]);
  expect((await historyOf(userId)).at(-1)).toMatchObject({ action: "account.passwordChanged", detail: { sessionsEnded: 1 } });
});

test("somebody at an unlocked screen cannot guess the password without end", async () => {
  await using room = office(await newsroom());
  const { actor } = await room.hire();
  for (let round = 0; round < 5; round++)
    await expect(changePassword(actor, { current: other, password: other })).rejects.toMatchObject({ reason: "wrongPassword" });
  await expect(changePassword(actor, { current: password, password: other })).rejects.toMatchObject({ reason: "wait" });
});

test("a link for a forgotten password ends the old one when it is used, and the leads can read that it was made", async () => {
  await using room = office(await newsroom());
  const { actor, email, userId } = await room.hire();
  const investigationId = await openInvestigation(actor, { title: "x", code: code(), slug: randomUUID() });
  const { token } = await inviteAgain(room.admin, { userId });
  expect(await opens(email, password)).toBe(true);
  expect(await findInvitation(token)).toMatchObject({ activated: true });

  await acceptInvitation({ token, password: other });
  expect(await Actor.of(actor.sessionId)).toBeNull();
  expect([await opens(email, password), await opens(email, other)]).toEqual([false, true]);
  expect(await actionsOf(userId)).toEqual(["account.invited", "account.activated", "account.invitedAgain", "account.passwordSet"]);
  expect(await historyOf(investigationId)).toMatchObject([
    { action: "investigation.opened" },
    { action: "investigation.memberInvitedAgain", actor: room.admin.pseudonym, investigation_id: investigationId, detail: { userId } },
    { action: "investigation.memberPasswordSet", actor: actor.pseudonym, investigation_id: investigationId, detail: { userId } },
  ]);
});

test("a link that is still out ends with a new password and with the account, and does not come back with it", async () => {
  await using room = office(await newsroom());
  const { actor, userId } = await room.hire();

  const beforeChange = await inviteAgain(room.admin, { userId });
  await changePassword(actor, { current: password, password: other });
  await expect(acceptInvitation({ token: beforeChange.token, password })).rejects.toMatchObject({ reason: "missing" });

  const beforeDisabling = await inviteAgain(room.admin, { userId });
  await disableAccount(room.admin, { userId });
  await enableAccount(room.admin, { userId });
  await expect(acceptInvitation({ token: beforeDisabling.token, password })).rejects.toMatchObject({ reason: "missing" });
});

const code = () =>
  randomUUID()
    .replace(/[^a-f]/g, "")
    .padEnd(6, "x")
    .slice(0, 6)
    .toUpperCase();

test("a password is not changed, and a link not used, when the history cannot be written", async () => {
  await using room = office(await newsroom());
  const [held, invited] = [await room.invite(), await room.invite()];
  const actor = await acceptInvitation({ token: held.token, password });

  await room.owner.query("begin");
  await room.owner.query("select from custody_head for update"); // whoever appends waits for it, and gives up
  await expect(changePassword(actor, { current: password, password: other })).rejects.toThrow();
  await expect(acceptInvitation({ token: invited.token, password: other })).rejects.toThrow();
  await room.owner.query("rollback");

  expect(await opens(held.email, other)).toBe(false);
  expect(await opens(held.email, password)).toBe(true);
  expect(await opens(invited.email, other)).toBe(false);
  expect(await upkeep.session.count({ where: { userId: invited.userId } })).toBe(0);
  expect(await acceptInvitation({ token: invited.token, password })).toMatchObject({ userId: invited.userId });
});
