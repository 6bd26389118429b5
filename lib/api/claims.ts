import type { Actor } from "../access/actor";
import { stateClaim } from "../claims/commands";
import { claimCalled, type ClaimLine, type ClaimView, findClaim, listClaims } from "../claims/queries";
import { claimFlags } from "../claims/rules";
import { claimInput, claimRoles } from "../claims/schema";
import { env } from "../env";
import { evidenceCalled } from "../evidence/queries";
import { referenceOf } from "../evidence/reference";
import { notVictims } from "../victims/schema";
import { z } from "../zod";
import { defineEndpoint } from "./endpoint";
import { cursor, getInvestigation, investigationRef, mustBeThere, narrowedTo, pageOf } from "./listing";
import { fieldProblem, Problem } from "./problem";

const line = z.object({
  id: z.uuid(),
  ref: z.string(),
  url: z.string(),
  investigation: z.object({ id: z.uuid(), code: z.string(), title: z.string() }),
  sentence: z.string(),
  note: z.string().nullable(),
  version: z.number().int(),
  author: z.string(),
  state: z.enum(["open", "cleared", "changed", "moved", "withdrawn"]),
  /** The independent roots of what supports it, the fewest that there can be. */
  roots: z.array(z.string()),
  /** As many as there can be: somebody without a name may be somebody else. */
  rootsAtMost: z.number().int(),
  /** The pieces of its support that something else contradicts, with what does. */
  disputed: z.array(z.object({ ref: z.string(), by: z.array(z.string()) })),
  flags: z.array(z.enum(claimFlags)),
  updatedAt: z.string(),
});
const claim = line.extend({
  evidence: z.array(z.object({ id: z.uuid(), ref: z.string(), role: z.enum(claimRoles), note: z.string().nullable() })),
});

const shownLine = ({ id, ref, investigationId, investigation, sentence, note, version, author, state, basis, updatedAt }: ClaimLine | ClaimView) => ({
  id,
  ref,
  url: `${env.publicUrl}/claims/${id}`,
  investigation: { id: investigationId, ...investigation },
  sentence,
  note,
  version,
  author: author.name,
  state,
  roots: basis.roots.map((root) => root.name),
  rootsAtMost: basis.rootsAtMost,
  disputed: basis.disputed.map(({ piece, by }) => ({ ref: piece.ref, by: by.map((other) => other.ref) })),
  flags: basis.flags,
  updatedAt: updatedAt.toISOString(),
});

function found(view: ClaimView | null) {
  if (!view) throw new Problem("missing");
  const { code } = view.investigation;
  return {
    ...shownLine(view),
    evidence: view.evidence.map(({ evidence, role, note }) => ({ id: evidence.id, ref: referenceOf(code, evidence.number), role, note })),
  };
}

const tie = claimInput.shape.evidence.unwrap().element.shape;
const tied = z
  .object({ id: tie.evidenceId.optional(), ref: z.string().max(20).optional(), role: tie.role, note: tie.note })
  .refine(({ id, ref }) => (id === undefined) !== (ref === undefined), { path: ["ref"], message: "error.missing" });

/** The pieces by their ids; a reference that leads nowhere is named. */
async function tiesOf(actor: Actor, request: Request, given: z.output<typeof tied>[]) {
  const ids = await Promise.all(given.map(async ({ id, ref }) => id ?? evidenceCalled(actor, ref!)));
  const lost = ids.flatMap((id, index) => (id === null ? [fieldProblem(request, "denied.missing", { pointer: `/evidence/${index}/ref` })] : []));
  if (lost.length) throw new Problem("invalid", { errors: lost });
  return given.map(({ role, note }, index) => ({ evidenceId: ids[index]!, role, note }));
}

export const claims = [
  defineEndpoint({
    method: "GET",
    path: "/claims",
    name: "listClaims",
    query: z.object({
      investigation: investigationRef.optional(),
      flag: z.enum(claimFlags).optional(),
      state: z.enum(["cleared", "open", "withdrawn"]).optional(),
      cursor,
    }),
    answer: pageOf(line),
    async run({ actor, query: { investigation, flag, state, cursor: after }, request }) {
      await mustBeThere(request, after, (id) => findClaim(actor, id));
      const { total, lines, next } = await listClaims(actor, { investigation: await narrowedTo(actor, investigation), flag, standing: state, after });
      return { total, items: lines.map(shownLine), next };
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/claims",
    name: "stateClaim",
    body: z.object({
      investigation: investigationRef,
      sentence: claimInput.shape.sentence,
      note: claimInput.shape.note,
      evidence: z.array(tied).max(100).default([]),
      notVictims,
    }),
    answer: claim,
    location: ({ ref }) => `/claims/${ref}`,
    async run({ actor, body: { investigation, evidence, notVictims: _said, ...given }, id, request }) {
      const { id: investigationId } = await getInvestigation(actor, investigation);
      return found(await findClaim(actor, await stateClaim(actor, { ...given, id, investigationId, evidence: await tiesOf(actor, request, evidence) })));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/claims/{ref}",
    name: "getClaim",
    params: z.object({ ref: z.string().max(60) }),
    answer: claim,
    async run({ actor, params: { ref } }) {
      const id = z.uuid().safeParse(ref).data ?? (await claimCalled(actor, ref));
      return found(id === null ? null : await findClaim(actor, id));
    },
  }),
];
