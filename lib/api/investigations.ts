import { openInvestigation } from "../investigations/commands";
import { findInvestigation, pageOfInvestigations } from "../investigations/queries";
import { investigationOpening, memberRoles } from "../investigations/schema";
import { z } from "../zod";
import { defineEndpoint } from "./endpoint";
import { cursor, getInvestigation, investigationRef, mustBeThere, pageOf } from "./listing";
import { Problem } from "./problem";

const investigation = z.object({
  id: z.uuid(),
  slug: z.string(),
  code: z.string(),
  title: z.string(),
  role: z.enum(memberRoles),
  createdAt: z.string(),
});

type Found = { id: string; slug: string; code: string; title: string; role: (typeof memberRoles)[number]; createdAt: Date };
const shown = ({ createdAt, ...found }: Found) => ({ ...found, createdAt: createdAt.toISOString() });

export const investigations = [
  defineEndpoint({
    method: "GET",
    path: "/investigations",
    name: "listInvestigations",
    query: z.object({ cursor }),
    answer: pageOf(investigation),
    async run({ actor, query, request }) {
      await mustBeThere(request, query.cursor, (id) => findInvestigation(actor, id));
      const { total, investigations: found, next } = await pageOfInvestigations(actor, query.cursor);
      return { total, items: found.map(shown), next };
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/investigations",
    name: "openInvestigation",
    body: investigationOpening,
    answer: investigation,
    location: ({ slug }) => `/investigations/${slug}`,
    // Whoever opened it a moment ago is a member, which the actor of this request does not know yet.
    async run({ actor, body, id }) {
      await openInvestigation(actor, body, id);
      const now = await actor.again();
      if (!now) throw new Problem("signedOut");
      return shown(await getInvestigation(now, id));
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/investigations/{investigation}",
    name: "getInvestigation",
    params: z.object({ investigation: investigationRef }),
    answer: investigation,
    run: async ({ actor, params }) => shown(await getInvestigation(actor, params.investigation)),
  }),
];
