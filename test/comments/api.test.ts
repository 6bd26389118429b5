import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { editComment, withdrawComment, writeComment } from "../../lib/comments/commands";
import { call, tokenOf } from "../api/calling";
import { type Scene, scene } from "../support/scene";
import "../support/newsroom";

vi.mock("../../lib/access/session", async () => (await import("../api/calling")).session);

let room: Scene;
let token: string;
beforeAll(async () => {
  room = await scene();
  token = await tokenOf(room.people.editor.actor);
});
afterAll(() => room[Symbol.asyncDispose]());

test("a program comments by reference, answers, and reads the thread as it is read; what is sent twice is written once", async () => {
  const { ref } = (await call(`/evidence/${room.accepted}`, { token })).body;
  const headers = { "idempotency-key": randomUUID() };
  const first = await call(`/evidence/${ref}/comments`, { token, body: { text: "单位是什么？" }, headers });
  expect([first.status, first.body.id, first.headers.get("location")]).toEqual([
    201,
    headers["idempotency-key"],
    `/api/v1/comments/${headers["idempotency-key"]}`,
  ]);
  const again = await call(`/evidence/${ref}/comments`, { token, body: { text: "单位是什么？" }, headers });
  expect([again.status, again.body, again.headers.get("idempotent-replayed")]).toEqual([201, first.body, "true"]);
  expect((await call(`/evidence/${ref}/comments`, { token, body: { text: "别的" }, headers })).status).toBe(422);

  const { id } = first.body;
  const reply = await call(`/evidence/${room.accepted}/comments`, { token, body: { text: "文章没有说明", thread: id } });
  expect(reply.body).toMatchObject({ thread: id, on: { type: "evidence", id: room.accepted }, author: "editor", settled: null });
  const { body } = await call(`/evidence/${ref}/comments`, { token });
  expect([body.total, body.items.map(({ text }: { text: string }) => text), body.next]).toEqual([2, ["单位是什么？", "文章没有说明"], null]);
  expect((await call(`/comments/${reply.body.id}`, { token })).body).toEqual(reply.body);
});

test("words that were taken back do not leave, and a thread of another record is not there", async () => {
  const { editor } = room.people;
  const id = await writeComment(editor.actor, { id: randomUUID(), type: "claim", subjectId: room.claimId, text: "旧话" });
  await editComment(editor.actor, { id, seenVersion: 1, text: "新话" });
  await withdrawComment(editor.actor, { id, seenVersion: 2, reason: "不对" });
  const { text, body } = await call(`/claims/${room.claimId}/comments`, { token });
  expect(body.items).toMatchObject([{ id, text: null, withdrawn: true, version: 2 }]);
  expect(text).not.toMatch(/旧话|新话/);
  for (const thread of [id, randomUUID()]) {
    const answer = await call(`/evidence/${room.accepted}/comments`, { token, body: { text: "答", thread } });
    expect(answer.status).toBe(404);
  }
  expect((await call(`/claims/${room.claimId}/comments`, { token, body: { text: "打 13800138000" } })).body).toMatchObject({
    status: 422,
    errors: [{ pointer: "/text", code: "victimData" }],
  });
});

test("a long list is read to its end, a page at a time", async () => {
  const { rows } = await room.owner.query<{ id: string }>(
    `insert into "Comment" (id, "investigationId", "evidenceId", text, "authorId")
     select gen_random_uuid(), $1, $2, n::text, $3 from generate_series(1, 120) n returning id`,
    [room.investigationId, room.inReview, room.people.editor.userId],
  );
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { body } = await call(`/evidence/${room.inReview}/comments${cursor && `?cursor=${cursor}`}`, { token });
    expect(body.total).toBe(120);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.next;
  }
  expect(seen.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  expect((await call(`/evidence/${room.inReview}/comments?cursor=${randomUUID()}`, { token })).status).toBe(400);
});
