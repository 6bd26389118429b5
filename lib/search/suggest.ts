import type { Actor } from "../access/actor";
import { companyLabels } from "../companies/labels";
import { evidenceByIds } from "../evidence/queries";
import { sourceLabels } from "../sources/labels";
import { z } from "../zod";
import { sightOf } from "./engine";
import { postgres } from "./postgres";
import { question, searchTypes } from "./question";

/** What a picker asks: a beginning, where, and of which types. */
export const suggestionAsked = z.object({
  q: z.string().max(200, "error.tooLong").default(""),
  investigation: z.uuid().optional(),
  types: z
    .string()
    .default(searchTypes.join(","))
    .transform((list) => list.split(",").filter((type): type is (typeof searchTypes)[number] => searchTypes.some((one) => one === type))),
});

const most = 8;

/** Companies, sources and evidence whose words begin so, at most eight of each type. In PostgreSQL: what was recorded a second ago must be there. */
export async function suggestRecords(actor: Actor, { q, investigation, types }: z.output<typeof suggestionAsked>) {
  const sight = sightOf(actor);
  const found = await Promise.all(types.map(async (type) => (await postgres.find(sight, question.parse({ q, type, investigation }))).ids.slice(0, most)));
  const parts = found.flat().map((id) => id.split(":"));
  const of = (type: string) => parts.filter(([of]) => of === type).map(([, id]) => id!);
  const [companies, sources, evidence] = await Promise.all([companyLabels(actor, of("company")), sourceLabels(actor, of("source")), evidenceByIds(actor, of("evidence"))]);
  return parts.flatMap(([type, id = "", place]) => {
    const company = companies.get(`${id}:${place}`);
    if (type === "company" && company) return { type, id, label: company.label, sub: company.label === company.name ? (company.lineOfBusiness ?? "") : company.name };
    const source = sources.get(id);
    if (type === "source" && source) return { type, id, label: source.codename, sub: source.description };
    const line = evidence.find((one) => one.id === id);
    return type === "evidence" && line ? { type, id, label: line.ref, sub: line.title } : [];
  });
}
