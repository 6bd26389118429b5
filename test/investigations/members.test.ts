import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { Actor } from "../../lib/access/actor";
import { disableAccount } from "../../lib/accounts/commands";
import { changeRole, nameMember, openInvestigation, removeMember } from "../../lib/investigations/commands";
import { findInvestigation, listInvestigations, listMemberHistory, listMembers, writableInvestigations } from "../../lib/investigations/queries";
import { actionsOf, historyOf } from "../accounts/history";
import { newsroom } from "../support/newsroom";

const emailOf = (userId: string) => `${userId}@test.example`;
const letters = () => randomUUID().replace(/\d/g, "").replaceAll("-", "").slice(0, 6).toUpperCase().padEnd(6, "X");
const again = async ({ sessionId }: { sessionId: string }) => (await Actor.of(sessionId))!;

test("whoever opens an investigation leads it, alone", async () => {
  await using room = await newsroom();
  const { stranger } = room.people;
  const [code, slug] = [letters(), randomUUID()];
  const id = await openInvestigation(stranger.actor, { title: " 新调查 ", code: ` ${code.toLowerCase()}`, slug });
  const actor = await again(stranger);

  expect(await findInvestigation(actor, id)).toMatchObject({ title: "新调查", code, slug, role: "lead" });
  expect((await listMembers(actor, id)).map((member) => [member.id, member.role])).toEqual([[actor.userId, "lead"]]);
  expect(await historyOf(id)).toMatchObject([
    { action: "investigation.opened", investigation_id: id, actor: actor.pseudonym, detail: { code, slug, title: "新调查" } },
  ]);
});

test("codes and short names are taken once, also by two at once", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const [code, slug] = [letters(), randomUUID()];
  const twins = await Promise.allSettled([
    openInvestigation(actor, { title: "x", code, slug }),
    openInvestigation(actor, { title: "x", code, slug: randomUUID() }),
  ]);
  expect(twins.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(openInvestigation(actor, { title: "x", code, slug: randomUUID() })).rejects.toMatchObject({ reason: "taken", field: "code" });
});

test.each([
  [{ code: "Z" }, "error.notACode"],
  [{ code: "ZBZBZBZ" }, "error.notACode"],
  [{ code: "Z1" }, "error.notACode"],
  [{ code: "ＺＢ" }, "error.notACode"],
  [{ slug: "中邦" }, "error.notASlug"],
  [{ slug: "-a" }, "error.notASlug"],
  [{ slug: "a--b" }, "error.notASlug"],
  [{ title: "  " }, "error.missing"],
])("%j is refused", async (wrong, error) => {
  await using room = await newsroom();
  await expect(openInvestigation(room.people.lead.actor, { title: "x", code: "XY", slug: "xy", ...wrong })).rejects.toThrow(error);
});

test("what one is no member of does not exist, for administrators neither", async () => {
  await using room = await newsroom();
  for (const { actor } of [room.people.stranger, room.people.administrator]) {
    expect(await findInvestigation(actor, room.investigationId)).toBeNull();
    expect((await listInvestigations(actor)).map(({ id }) => id)).not.toContain(room.investigationId);
    await expect(listMembers(actor, room.investigationId)).rejects.toMatchObject({ reason: "missing" });
    await expect(listMembers(actor, randomUUID())).rejects.toMatchObject({ reason: "missing" });
  }
  expect(await listInvestigations(room.people.administrator.actor)).toEqual([]);
  expect(await findInvestigation(room.people.lead.actor, "not-an-id")).toBeNull();
});

test("members see who else is in; addresses are for the lead", async () => {
  await using room = await newsroom();
  for (const role of ["lead", "editor", "reporter", "viewer"] as const) {
    const { actor } = room.people[role];
    const members = await listMembers(actor, room.investigationId);
    expect(members.map((member) => member.role)).toEqual(["lead", "editor", "reporter", "viewer"]);
    expect(members.find((member) => member.isOneself)?.role).toBe(role);
    expect(members.some((member) => "email" in member && member.email)).toBe(role === "lead");
    expect((await listInvestigations(actor)).map((own) => [own.role, own.members])).toEqual([[role, 4]]);
    expect(await writableInvestigations(actor)).toHaveLength(role === "lead" || role === "reporter" ? 1 : 0);
  }
});

test("a lead names, changes and removes members, and all of it is history", async () => {
  await using room = await newsroom();
  const { lead, stranger } = room.people;
  const { investigationId } = room;
  const { userId } = stranger;
  await nameMember(lead.actor, { investigationId, email: ` ${emailOf(userId).toUpperCase()} `, role: "viewer" });
  expect((await again(stranger)).roles.get(investigationId)).toBe("viewer");
  await expect(nameMember(lead.actor, { investigationId, email: emailOf(userId), role: "editor" })).rejects.toMatchObject({
    reason: "alreadyMember",
    field: "email",
  });

  await changeRole(lead.actor, { investigationId, userId, role: "editor" });
  expect((await again(stranger)).roles.get(investigationId)).toBe("editor");
  await expect(changeRole(lead.actor, { investigationId, userId, role: "editor" })).rejects.toMatchObject({ reason: "wrongState" });

  await removeMember(lead.actor, { investigationId, userId });
  expect((await again(stranger)).roles.has(investigationId)).toBe(false);
  await expect(removeMember(lead.actor, { investigationId, userId })).rejects.toMatchObject({ reason: "missing" });
  await expect(changeRole(lead.actor, { investigationId, userId, role: "viewer" })).rejects.toMatchObject({ reason: "missing" });

  expect((await listMemberHistory(lead.actor, investigationId)).map(({ action, by }) => [action, by])).toEqual([
    ["investigation.memberRemoved", "lead"],
    ["investigation.roleChanged", "lead"],
    ["investigation.memberNamed", "lead"],
  ]);
  expect((await historyOf(investigationId)).map(({ action, detail }) => [action, detail])).toEqual([
    ["investigation.memberNamed", { userId, name: "lead", role: "viewer" }],
    ["investigation.roleChanged", { userId, name: "lead", before: "viewer", after: "editor" }],
    ["investigation.memberRemoved", { userId, name: "lead", role: "editor" }],
  ]);
});

test("an unknown address and a disabled account are answered alike: nobody looks through the accounts", async () => {
  await using room = await newsroom();
  const { lead, stranger, administrator } = room.people;
  await disableAccount(administrator.actor, { userId: stranger.userId });
  for (const email of [emailOf(stranger.userId), emailOf(randomUUID()), "", "%", "' or true --"]) {
    await expect(nameMember(lead.actor, { investigationId: room.investigationId, email, role: "viewer" })).rejects.toMatchObject({
      reason: "noSuchAccount",
      field: "email",
    });
  }
});

test("nobody but the lead manages members; for strangers there is nothing to manage", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { userId } = people.viewer;
  const tries = (actor: Actor) => [
    () => nameMember(actor, { investigationId, email: emailOf(people.stranger.userId), role: "viewer" }),
    () => changeRole(actor, { investigationId, userId, role: "lead" }),
    () => removeMember(actor, { investigationId, userId }),
    () => listMemberHistory(actor, investigationId),
  ];
  for (const role of ["editor", "reporter", "viewer"] as const)
    for (const attempt of tries(people[role].actor)) await expect(attempt()).rejects.toMatchObject({ reason: "notAllowed" });
  for (const who of ["stranger", "administrator"] as const)
    for (const attempt of tries(people[who].actor)) await expect(attempt()).rejects.toMatchObject({ reason: "missing" });
  expect(await actionsOf(investigationId)).toEqual([]);
});

test("two ids in one request: leading one investigation is worth nothing in another", async () => {
  await using room = await newsroom();
  const { stranger, reporter } = room.people;
  // The stranger leads the other investigation; the reporter is a member of this one only.
  await expect(removeMember(stranger.actor, { investigationId: room.otherInvestigationId, userId: reporter.userId })).rejects.toMatchObject({
    reason: "missing",
  });
  await expect(changeRole(stranger.actor, { investigationId: room.otherInvestigationId, userId: reporter.userId, role: "viewer" })).rejects.toMatchObject({
    reason: "missing",
  });
  expect((await again(reporter)).roles.get(room.investigationId)).toBe("reporter");
});

test("the last lead stays; one whose account is disabled does not count", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor, userId } = people.lead;
  const leave = () => removeMember(actor, { investigationId, userId });
  const stepDown = () => changeRole(actor, { investigationId, userId, role: "viewer" });
  for (const attempt of [leave, stepDown]) await expect(attempt()).rejects.toMatchObject({ reason: "lastLead" });

  const second = await room.member("lead");
  await disableAccount(people.administrator.actor, { userId: second.userId });
  for (const attempt of [leave, stepDown]) await expect(attempt()).rejects.toMatchObject({ reason: "lastLead" });

  const third = await room.member("lead");
  await leave();
  expect((await again(people.lead)).roles.has(investigationId)).toBe(false);
  expect((await again(third)).roles.get(investigationId)).toBe("lead");
});

test("of two leads who remove each other at once, one stays", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const second = await room.member("lead");
  const answers = await Promise.allSettled([
    removeMember(people.lead.actor, { investigationId, userId: second.userId }),
    removeMember(second.actor, { investigationId, userId: people.lead.userId }),
  ]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const left = await Promise.all([people.lead, second].map(again));
  expect(left.filter((actor) => actor.roles.get(investigationId) === "lead")).toHaveLength(1);
});

test("a role that was taken a moment ago is worth nothing, whatever the request still believes", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const second = await room.member("lead");
  await changeRole(people.lead.actor, { investigationId, userId: second.userId, role: "viewer" });
  await expect(removeMember(second.actor, { investigationId, userId: people.reporter.userId })).rejects.toMatchObject({ reason: "missing" });
});

test("whoever is just writing for minutes keeps nobody from shutting them out, nor anybody else", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { reporter, viewer, lead, administrator } = people;
  const [writing, second] = [new pg.Client(process.env.TEST_OWNER_URL), await room.member("lead")];
  await writing.connect();
  try {
    // What rows that are written for an investigation and by somebody hold as long as their transaction lasts.
    await writing.query("begin");
    await writing.query(`select from "Investigation" where id = $1 for key share`, [investigationId]);
    await writing.query(`select from "User" where id = any ($1) for key share`, [[reporter.userId, administrator.userId]]);
    await changeRole(lead.actor, { investigationId, userId: reporter.userId, role: "viewer" });
    await removeMember(lead.actor, { investigationId, userId: reporter.userId });
    await removeMember(second.actor, { investigationId, userId: lead.userId });
    await disableAccount(administrator.actor, { userId: viewer.userId });
  } finally {
    await writing.end();
  }
  expect(await Actor.of(viewer.sessionId)).toBeNull();
  expect((await again(reporter)).roles.size).toBe(0);
});
