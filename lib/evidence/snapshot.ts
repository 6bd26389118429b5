import type { Tx } from "../db";
import type { Prisma } from "../generated/client";
import { kinds } from "./kinds/registry";
import { boundingWords, written } from "./written";

/** All that a version says: title, facts, body, attribution and links. Read inside the transaction that freezes it. */
export async function versionOf(tx: Tx, id: string): Promise<Prisma.InputJsonObject> {
  const { kind, tags, ...head } = await tx.evidence.findUniqueOrThrow({
    where: { id },
    select: {
      kind: true,
      ...written,
      steps: { orderBy: [{ fact: "asc" }, { position: "asc" }], select: { fact: true, position: true, who: true, how: true, sourceId: true } },
      factQualifiers: boundingWords,
      companies: { orderBy: { companyId: "asc" }, select: { companyId: true, role: true, note: true } },
      sources: { orderBy: { sourceId: "asc" }, select: { sourceId: true, role: true, credibility: true, note: true } },
      linksFrom: { orderBy: { toId: "asc" }, select: { toId: true, role: true, note: true } },
    },
  });
  return JSON.parse(
    JSON.stringify({ v: 1, kind, ...head, tags: tags.map(({ tag }) => tag.name), facts: await kinds[kind].read(tx, { id }) }),
  ) as Prisma.InputJsonObject;
}
