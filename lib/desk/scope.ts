import { Prisma } from "../generated/client";

/** One of the actor's investigations, or all of them. */
export type Scope = { investigation?: string | undefined };

/** The condition on pieces `e` that they are of it. */
export const within = ({ investigation }: Scope) => (investigation ? Prisma.sql`and e."investigationId" = ${investigation}::uuid` : Prisma.empty);
