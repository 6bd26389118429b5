import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newsroom } from "../support/newsroom";
import { call, tokenOf } from "./calling";

const many = 65;

test("the investigations of a caller are listed page by key, each once and theirs alone, also where several have one title", async () => {
  await using room = await newsroom();
  const { reporter, stranger } = room.people;
  const open = async (title: string, userId: string) => {
    const id = randomUUID();
    const code = Array.from({ length: 6 }, () => String.fromCharCode(65 + randomInt(26))).join("");
    await room.owner.query(`insert into "Investigation" (id, slug, code, title, "openedById") values ($1, $2, $3, $4, $5)`, [id, id, code, title, userId]);
    await room.owner.query(`insert into "Member" ("investigationId", "userId", role) values ($1, $2, 'lead')`, [id, userId]);
    return id;
  };
  const theirs: string[] = [];
  for (let count = 1; count < many; count += 1) theirs.push(await open(count % 2 ? "同名的调查" : `调查 ${count}`, reporter.userId));
  const hidden = await open("同名的调查", stranger.userId);
  const { actor } = await room.signIn(reporter.userId);
  const token = await tokenOf(actor, "read");

  const pages: string[][] = [];
  for (let next: string | null = ""; next !== null; ) {
    const { status, body } = await call(`/investigations${next && `?cursor=${next}`}`, { token });
    expect([status, body.total]).toEqual([200, many]);
    pages.push(body.items.map(({ id }: { id: string }) => id));
    next = body.next;
  }
  expect(pages.map((page) => page.length)).toEqual([30, 30, 5]);
  expect(pages.flat().toSorted()).toEqual([room.investigationId, ...theirs].toSorted());
  const foreign = await call(`/investigations?cursor=${hidden}`, { token });
  expect(foreign.status).toBe(400);
  expect(foreign.text).toBe((await call(`/investigations?cursor=${randomUUID()}`, { token })).text);
});
