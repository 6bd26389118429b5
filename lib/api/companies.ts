import type { Actor } from "../access/actor";
import { recordCompany } from "../companies/commands";
import { findCompany, findWholeCompany, listCompanies, type CompanyView } from "../companies/queries";
import { aliasKinds, companyInput } from "../companies/schema";
import { relationItem } from "../relations/item";
import { type Relation, relationsOf } from "../relations/queries";
import { relationKinds } from "../relations/schema";
import { z } from "../zod";
import { defineEndpoint } from "./endpoint";
import { cursor, getInvestigation, investigationRef, mustBeThere, narrowedTo, pageOf } from "./listing";
import { Problem } from "./problem";

const inside = z.object({ id: z.uuid(), code: z.string(), title: z.string() });
const alias = z.object({ name: z.string(), kind: z.enum(aliasKinds) });
const listed = z.object({
  companyId: z.uuid(),
  investigation: inside,
  name: z.string(),
  aliases: z.array(alias),
  lineOfBusiness: z.string().nullable(),
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

/** `ids` are all that statements of the caller's investigations make one, `id` the one whose name stands for them. What each investigation says of it: a company itself says nothing. */
const company = z.object({
  id: z.uuid(),
  ids: z.array(z.uuid()),
  profiles: z.array(listed.extend({ creditCode: z.string().nullable(), note: z.string().nullable(), version: z.number().int(), updatedAt: z.string() })),
  relations: z.array(relation),
});

const shown = ({ id, ids, profiles }: CompanyView, relations: Relation[]) => ({
  id,
  ids,
  relations: relations.filter(({ withdrawnAt }) => !withdrawnAt).map(relationItem),
  profiles: profiles.map(({ investigationId, investigation, updatedAt, ...profile }) => ({
    ...profile,
    investigation: { id: investigationId, ...investigation },
    updatedAt: updatedAt.toISOString(),
  })),
});

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
    body: z.object({ investigation: investigationRef, ...profile }),
    answer: company,
    location: ({ id }) => `/companies/${id}`,
    async run({ actor, body: { investigation, ...given }, id }) {
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
];

async function found(actor: Actor, id: string) {
  const view = await findWholeCompany(actor, id);
  if (!view) throw new Problem("missing");
  return shown(view, await relationsOf(actor, view.ids));
}
