import type { Actor } from "../access/actor";
import { recordCompany } from "../companies/commands";
import { findCompany, findWholeCompany, listCompanies, type CompanyView } from "../companies/queries";
import { aliasKinds, companyInput } from "../companies/schema";
import { evidenceCalled } from "../evidence/queries";
import { stateRelation } from "../relations/commands";
import { relationItem, sameItem } from "../relations/item";
import { type AnyRelation, findRelation, type Relation, relationsOf, samenessOf } from "../relations/queries";
import { relationInput, relationKinds } from "../relations/schema";
import { notVictims } from "../victims/schema";
import { z } from "../zod";
import { defineEndpoint } from "./endpoint";
import { cursor, getInvestigation, investigationRef, mustBeThere, narrowedTo, pageOf } from "./listing";
import { fieldProblem, Problem } from "./problem";

const inside = z.object({ id: z.uuid(), code: z.string(), title: z.string() });
const alias = z.object({ name: z.string(), kind: z.enum(aliasKinds) });
const listed = z.object({
  companyId: z.uuid(),
  investigation: inside,
  name: z.string(),
  aliases: z.array(alias),
  lineOfBusiness: z.string().nullable(),
  creditCode: z.string().nullable(),
  note: z.string().nullable(),
  notStated: z.array(z.string()),
});

const named = z.object({ id: z.uuid(), name: z.string() });
/** What one is to another, and the references of what says so: none where it rests on nothing yet. */
const relation = z.object({
  id: z.uuid(),
  investigation: z.string(),
  kind: z.enum(relationKinds),
  word: z.string().nullable(),
  from: named,
  to: named,
  since: z.string().nullable(),
  until: z.string().nullable(),
  notStated: z.array(z.string()),
  note: z.string().nullable(),
  evidence: z.array(z.string()),
  roots: z.number().int(),
  version: z.number().int(),
});

/** That two records are of one company: `to` is the one whose name stands. */
const same = relation.pick({ id: true, investigation: true, from: true, to: true, note: true, evidence: true, roots: true, version: true });

/** `ids` are all that statements of the caller's investigations make one, `id` the one whose name stands for them. What each investigation says of it: a company itself says nothing. */
const company = z.object({
  id: z.uuid(),
  ids: z.array(z.uuid()),
  profiles: z.array(listed.extend({ version: z.number().int(), updatedAt: z.string() })),
  relations: z.array(relation),
  same: z.array(same),
});

const shown = ({ id, ids, profiles }: CompanyView, relations: Relation[], statements: AnyRelation[]) => ({
  id,
  ids,
  relations: relations.filter(({ withdrawnAt }) => !withdrawnAt).map(relationItem),
  same: statements.map(sameItem),
  profiles: profiles.map(({ investigationId, investigation, updatedAt, ...profile }) => ({
    ...profile,
    investigation: { id: investigationId, ...investigation },
    updatedAt: updatedAt.toISOString(),
  })),
});

const { id: _id, investigationId: _within, fromId: _from, toId, evidence: _evidence, ...said } = relationInput.shape;

const { companyId: _company, investigationId: _investigation, ...profile } = companyInput.shape;

export const companies = [
  defineEndpoint({
    method: "GET",
    path: "/companies",
    name: "listCompanies",
    query: z.object({ investigation: investigationRef.optional(), q: z.string().max(200).optional(), cursor }),
    answer: pageOf(z.object({ id: z.uuid(), pieces: z.number().int(), profiles: z.array(listed) })),
    async run({ actor, query, request }) {
      await mustBeThere(request, query.cursor, (id) => findCompany(actor, id));
      const investigation = await narrowedTo(actor, query.investigation);
      const { total, companies: items, next } = await listCompanies(actor, { investigation, q: query.q, sort: "name", after: query.cursor });
      return { total, items, next };
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/companies",
    name: "recordCompany",
    body: z.object({ investigation: investigationRef, ...profile, notVictims }),
    answer: company,
    location: ({ id }) => `/companies/${id}`,
    async run({ actor, body: { investigation, notVictims: _said, ...given }, id }) {
      const { id: investigationId } = await getInvestigation(actor, investigation);
      const companyId = await recordCompany(actor, companyInput.parse({ ...given, companyId: id, investigationId }));
      return found(actor, companyId);
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/companies/{id}",
    name: "getCompany",
    params: z.object({ id: z.uuid() }),
    answer: company,
    run: ({ actor, params }) => found(actor, params.id),
  }),
  defineEndpoint({
    method: "POST",
    path: "/companies/{id}/relations",
    name: "stateRelation",
    params: z.object({ id: z.uuid() }),
    /** What the company of the address is to another; what that says so, by references or ids of evidence that was handed in. */
    body: z.object({ investigation: investigationRef, to: toId, ...said, evidence: z.array(z.string().min(1).max(60)).max(100).default([]), notVictims }),
    answer: relation,
    location: ({ from }) => `/companies/${from.id}`,
    async run({ actor, params, body: { investigation, to, evidence, notVictims: _spared, ...given }, id, request }) {
      const { id: investigationId } = await getInvestigation(actor, investigation);
      const grounds = await groundsCalled(actor, request, evidence);
      await stateRelation(actor, relationInput.parse({ ...given, id, investigationId, fromId: params.id, toId: to, evidence: grounds }));
      const made = await findRelation(actor, id);
      if (!made) throw new Problem("missing");
      return relationItem(made as Relation);
    },
  }),
];

/** Pieces by their reference or id; what leads nowhere is named. */
async function groundsCalled(actor: Actor, request: Request, given: readonly string[]): Promise<string[]> {
  const ids = await Promise.all(given.map(async (one) => z.uuid().safeParse(one).data ?? (await evidenceCalled(actor, one))));
  const lost = ids.flatMap((id, index) => (id === null ? [fieldProblem(request, "denied.missing", { pointer: `/evidence/${index}` })] : []));
  if (lost.length) throw new Problem("invalid", { errors: lost });
  return ids.filter((id) => id !== null);
}

async function found(actor: Actor, id: string) {
  const view = await findWholeCompany(actor, id);
  if (!view) throw new Problem("missing");
  return shown(view, ...(await Promise.all([relationsOf(actor, view.ids), samenessOf(actor, view.ids)])));
}
