import type { Prisma } from "../generated/client";

/** What is read of the companies that a record is about. */
export const subjectCompanies = {
  where: { role: "subject" },
  orderBy: { companyId: "asc" },
  select: {
    role: true,
    profile: { select: { name: true, aliases: { where: { kind: "short" }, take: 1, orderBy: { position: "asc" }, select: { name: true } } } },
  },
} satisfies Prisma.Evidence$companiesArgs;
