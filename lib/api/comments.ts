import type { Actor } from "../access/actor";
import { claimCalled, findClaim } from "../claims/queries";
import { answerComment, writeComment } from "../comments/commands";
import { type CommentLine, findComment, threadsOn } from "../comments/queries";
import { type CommentSubject, commentInput } from "../comments/schema";
import { env } from "../env";
import { evidenceByIds } from "../evidence/lines";
import { evidenceCalled } from "../evidence/queries";
import { notVictims } from "../victims/schema";
import { z } from "../zod";
import { defineEndpoint } from "./endpoint";
import { cursor, mustBeThere, pageOf } from "./listing";
import { Problem } from "./problem";

const comment = z.object({
  id: z.uuid(),
  url: z.string(),
  on: z.object({ type: z.enum(["evidence", "claim"]), id: z.uuid() }),
  /** The comment that began the thread; null for that one itself. */
  thread: z.uuid().nullable(),
  /** Null once it was withdrawn. */
  text: z.string().nullable(),
  author: z.string(),
  version: z.number().int(),
  withdrawn: z.boolean(),
  /** Of a thread: when it was settled, and by whom. */
  settled: z.object({ at: z.string(), by: z.string() }).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const shown = ({ id, evidenceId, claimId, threadId, text, author, version, withdrawnAt, settledAt, settledBy, createdAt, updatedAt }: CommentLine) => ({
  id,
  url: `${env.publicUrl}/comments/${id}`,
  on: claimId === null ? { type: "evidence" as const, id: evidenceId! } : { type: "claim" as const, id: claimId },
  thread: threadId,
  text,
  author: author.name,
  version,
  withdrawn: withdrawnAt !== null,
  settled: settledAt && settledBy && { at: settledAt.toISOString(), by: settledBy.name },
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

async function found(actor: Actor, id: string) {
  const one = await findComment(actor, id);
  if (!one) throw new Problem("missing");
  return shown(one);
}

/** What a reference or an id names, where the actor may see it. */
async function subjectCalled(actor: Actor, type: CommentSubject["type"], ref: string): Promise<CommentSubject> {
  const given = z.uuid().safeParse(ref).data;
  const id = given ?? (type === "evidence" ? await evidenceCalled(actor, ref) : await claimCalled(actor, ref));
  if (id === null) throw new Problem("missing");
  const there = given === undefined || (type === "evidence" ? (await evidenceByIds(actor, [id])).length > 0 : (await findClaim(actor, id)) !== null);
  if (!there) throw new Problem("missing");
  return { type, id };
}

const pageSize = 50;
const params = z.object({ ref: z.string().max(60) });
const body = z.object({ text: commentInput.shape.text, thread: z.uuid().optional(), notVictims });

/** The two doors of what can be commented: threads in the order in which they are read, and a new comment or answer. */
const doorsOf = <Type extends CommentSubject["type"]>(type: Type, path: string, names: { list: string; write: string }) => [
  defineEndpoint({
    method: "GET",
    path: `${path}/{ref}/comments`,
    name: names.list,
    params,
    query: z.object({ cursor }),
    answer: pageOf(comment),
    async run({ actor, params: { ref }, query: { cursor: after }, request }) {
      const threads = await threadsOn(actor, await subjectCalled(actor, type, ref));
      const lines = threads.flatMap(({ head, answers }) => [head, ...answers]);
      const at = lines.findIndex(({ id }) => id === after);
      await mustBeThere(request, after, async () => at >= 0);
      const page = lines.slice(at + 1, at + 1 + pageSize);
      return { total: lines.length, items: page.map(shown), next: lines.length > at + 1 + pageSize ? page.at(-1)!.id : null };
    },
  }),
  defineEndpoint({
    method: "POST",
    path: `${path}/{ref}/comments`,
    name: names.write,
    params,
    body,
    answer: comment,
    location: ({ id }) => `/comments/${id}`,
    async run({ actor, params: { ref }, body: { text, thread }, id }) {
      const subject = await subjectCalled(actor, type, ref);
      if (thread === undefined) return found(actor, await writeComment(actor, { id, type, subjectId: subject.id, text }));
      const head = await findComment(actor, thread);
      // A thread of another record is not there, whoever may read it elsewhere.
      if (head?.threadId !== null || (head.evidenceId ?? head.claimId) !== subject.id) throw new Problem("missing");
      return found(actor, await answerComment(actor, { id, threadId: thread, text }));
    },
  }),
];

export const comments = [
  ...doorsOf("evidence", "/evidence", { list: "listEvidenceComments", write: "commentEvidence" }),
  ...doorsOf("claim", "/claims", { list: "listClaimComments", write: "commentClaim" }),
  defineEndpoint({
    method: "GET",
    path: "/comments/{id}",
    name: "getComment",
    params: z.object({ id: z.uuid() }),
    answer: comment,
    run: ({ actor, params: { id } }) => found(actor, id),
  }),
];
