import { Prisma } from "../generated/client";

/** The lines of a marking `e`, each of which says for itself how it is known. A rule or a practice is of a mark: where there is none there is no line. */
const lines = ["LeadMark", "MarkRule", "MarkPractice"] as const;
const lineOf = (table: (typeof lines)[number], where = Prisma.empty) =>
  Prisma.sql`exists (select from ${Prisma.raw(`"${table}"`)} l where l."evidenceId" = e.id ${where})`;
const saysMore = Prisma.sql`and l.nature <> 'inferred'`;

/**
 * The nature that a piece `e` counts by: its own, and an inference too where not one of its lines says anything else. Every count
 * of support, of roots and of what corroborates asks this and never the column alone.
 */
export const natureSql = Prisma.sql`
  case when e.kind = 'leadMarking' and ${lineOf("LeadMark")}
    and not (${Prisma.join(
      lines.map((table) => lineOf(table, saysMore)),
      " or ",
    )})
  then 'inferred' else e.nature::text end`;
