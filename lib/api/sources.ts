import { recordSource } from "../sources/commands";
import { findSource, listSources, type SourceView } from "../sources/queries";
import { reliabilities, sourceInput, sourceKinds } from "../sources/schema";
import { notVictims } from "../victims/schema";
import { z } from "../zod";
import { defineEndpoint } from "./endpoint";
import { cursor, getInvestigation, investigationRef, mustBeThere, narrowedTo, pageOf } from "./listing";
import { Problem } from "./problem";

const source = z.object({
  id: z.uuid(),
  investigation: z.object({ id: z.uuid(), code: z.string(), title: z.string() }),
  codename: z.string(),
  kind: z.enum(sourceKinds),
  description: z.string(),
  note: z.string().nullable(),
  reliability: z.enum(reliabilities).nullable(),
  version: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const shown = <View extends SourceView>({ investigationId, investigation, createdAt, updatedAt, ...view }: View) => ({
  ...view,
  investigation: { id: investigationId, ...investigation },
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

const { id: _id, investigationId: _investigation, ...fields } = sourceInput.shape;

export const sources = [
  defineEndpoint({
    method: "GET",
    path: "/sources",
    name: "listSources",
    query: z.object({ investigation: investigationRef.optional(), kind: z.enum(sourceKinds).optional(), q: z.string().max(200).optional(), cursor }),
    answer: pageOf(source.extend({ pieces: z.number().int() })),
    async run({ actor, query, request }) {
      await mustBeThere(request, query.cursor, (id) => findSource(actor, id));
      const investigation = await narrowedTo(actor, query.investigation);
      const { total, sources: items, next } = await listSources(actor, { investigation, kind: query.kind, q: query.q, sort: "codename", after: query.cursor });
      return { total, items: items.map(shown), next };
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/sources",
    name: "recordSource",
    body: z.object({ investigation: investigationRef, ...fields, notVictims }),
    answer: source,
    location: ({ id }) => `/sources/${id}`,
    async run({ actor, body: { investigation, notVictims: _said, ...given }, id }) {
      const { id: investigationId } = await getInvestigation(actor, investigation);
      return found(await findSource(actor, await recordSource(actor, { ...given, id, investigationId })));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/sources/{id}",
    name: "getSource",
    params: z.object({ id: z.uuid() }),
    answer: source,
    run: async ({ actor, params }) => found(await findSource(actor, params.id)),
  }),
];

function found(view: SourceView | null) {
  if (!view) throw new Problem("missing");
  return shown(view);
}
