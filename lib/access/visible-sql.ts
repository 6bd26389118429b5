import { Prisma } from "../generated/client";
import type { Actor } from "./actor";
import { led, readable } from "./visible";

/** `evidenceVisibleTo` for statements that Prisma cannot say: a condition on rows of "Evidence" called `e`. A test holds the two to the same answers. */
export const evidenceVisibleSql = (actor: Actor) => Prisma.sql`(
  e."investigationId" = any (${readable(actor)}::uuid[])
  and (e."firstSubmittedAt" is not null or e."authorId" = ${actor.userId}::uuid or e."investigationId" = any (${led(actor)}::uuid[])))`;

/** `commentVisibleTo`, on rows of "Comment" called `m`. */
export const commentVisibleSql = (actor: Actor) => Prisma.sql`(
  m."investigationId" = any (${readable(actor)}::uuid[])
  and (m."claimId" is not null or exists (select from "Evidence" e where e.id = m."evidenceId" and ${evidenceVisibleSql(actor)})))`;

/** What was imported: a condition on rows of "Import" called `i`. What became evidence is seen by who sees any of that. */
export const importVisibleSql = (actor: Actor) => Prisma.sql`(
  i."investigationId" = any (${readable(actor)}::uuid[])
  and (i.target = 'company' or exists (
    select from "ImportedRow" r join "Evidence" e on e.id = r."subjectId" where r."importId" = i.id and ${evidenceVisibleSql(actor)})))`;
