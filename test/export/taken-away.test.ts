import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { endSession } from "../../lib/accounts/commands";
import { Denied } from "../../lib/access/denied";
import type { SignedIn } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { sheets } from "../../lib/export/sheets";
import { streamOf } from "../../lib/export/stream";
import { changeRole, nameMember, removeMember } from "../../lib/investigations/commands";
import { words } from "../../lib/search/translators";
import { newsroom } from "../support/newsroom";

type Room = Awaited<ReturnType<typeof newsroom>>;

/** A file of three pages that is being taken, one of which has arrived: the way to the next. */
async function halfTaken(actor: SignedIn) {
  async function* pages() {
    for (const page of [1, 2, 3]) yield `page ${page}`;
  }
  const reader = streamOf(actor, pages()).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toBe("page 1");
  return next;
}

const shutOut: Record<string, (room: Room) => Promise<unknown>> = {
  "is no member any more": ({ people, investigationId }) => removeMember(people.lead.actor, { investigationId, userId: people.reporter.userId }),
  "signed out": ({ people }) => endSession(people.reporter.actor, { sessionId: people.reporter.sessionId }),
  "has no account any more": ({ owner, people }) => owner.query(`update "User" set "disabledAt" = now() where id = $1`, [people.reporter.userId]),
};

test.each(Object.entries(shutOut))("a file breaks off for whoever %s, and no more of it is sent", async (_why, happens) => {
  await using room = await newsroom();
  const next = await halfTaken(room.people.reporter.actor);
  await happens(room);
  // The second was on its way before.
  await expect(Promise.all([next(), next(), next()])).rejects.toThrow(Denied);
});

test("a lead who leads no more sees no drafts of others: the file breaks off; whoever sees more than before gets all of it", async () => {
  await using room = await newsroom();
  const { people, investigationId, member, otherInvestigationId } = room;
  await member("lead");
  const lead = await halfTaken(people.lead.actor);
  const viewer = await halfTaken(people.viewer.actor);
  await changeRole(people.lead.actor, { investigationId, userId: people.viewer.userId, role: "editor" });
  await nameMember(people.stranger.actor, { investigationId: otherInvestigationId, email: `${people.viewer.userId}@test.example`, role: "viewer" });
  expect([await viewer(), await viewer(), await viewer()]).toEqual(["page 2", "page 3", ""]);
  await changeRole(people.lead.actor, { investigationId, userId: people.lead.userId, role: "editor" });
  await expect(Promise.all([lead(), lead(), lead()])).rejects.toThrow(Denied);
});

test("a long list of companies is read a thousand at once, since each page counts all of them", async () => {
  await using room = await newsroom();
  const { people, investigationId } = room;
  const names = Array.from({ length: 35 }, (_, index) => `公司${String(index).padStart(2, "0")}`);
  for (const name of names) await recordCompany(people.reporter.actor, companyInput.parse({ companyId: randomUUID(), investigationId, name }));
  const sheet = await sheets.companies!(people.viewer.actor, { sort: "name" }, words.kinds.en);
  const pages = [];
  for await (const { rows } of sheet!.pages()) pages.push(rows.map((row) => row[3]));
  expect(pages).toEqual([names]);
});
