import type { Actor } from "../access/actor";
import { companiesNamed } from "../companies/commands";
import type { Entry } from "../custody/append";
import type { Tx } from "../db";
import { keepAllVictims } from "../victims/keep";
import { contentOf, isMarkedIn, logWithin, type Piece } from "./commands";
import { kinds } from "./kinds/registry";
import { columnsOf, saveAttributions } from "./save";
import { orNull } from "./stated";

/** What a file brings: facts and companies, and nothing that has to be looked at piece by piece. */
const isPlain = ({ input, masks, named }: Piece) =>
  !input.body &&
  [input.tags, input.sources, input.links, input.companies].every(({ length }) => length === 0) &&
  named.every(({ name, ifUnsure }) => ifUnsure !== "ask" && !isMarkedIn(masks, name));

type Record = (entry: Entry) => void;

/**
 * Logs new pieces of one investigation and one kind within the transaction of whoever brings them, as `logWithin` logs each: with its
 * number, its history and all that it names. A statement takes all of them, because hundreds would otherwise take thousands.
 */
export async function logManyWithin(tx: Tx, record: Record, actor: Actor, pieces: readonly Piece[]): Promise<void> {
  const [first] = pieces;
  if (!first) return;
  const { investigationId, detail } = first.input;
  if (!pieces.every((piece) => isPlain(piece) && piece.input.detail.kind === detail.kind)) {
    for (const piece of pieces) await logWithin(tx, record, actor, piece);
    return;
  }
  // The lock on the investigation's row orders those who log at once, and with it their numbers.
  const { lastEvidence } = await tx.investigation.update({
    where: { id: investigationId },
    data: { lastEvidence: { increment: pieces.length } },
    select: { lastEvidence: true },
  });
  await tx.evidence.createMany({
    data: pieces.map(({ input }, index) => ({
      id: input.id,
      investigationId,
      number: lastEvidence - pieces.length + 1 + index,
      kind: detail.kind,
      authorId: actor.userId,
      editedById: actor.userId,
      notedAt: input.notedAt ?? new Date(),
      ...columnsOf(input),
    })),
  });
  await nameCompanies(tx, record, investigationId, pieces);
  await kinds[detail.kind].saveAll(
    tx,
    pieces.map(({ input }) => ({ id: input.id, facts: input.detail.facts })),
  );
  await saveAttributions(
    tx,
    investigationId,
    pieces.map(({ input }) => ({ id: input.id, attributed: input })),
  );
  await keepAllVictims(
    tx,
    pieces.map(({ input, masks }) => ({ evidence: input, found: masks.fresh })),
  );
  for (const { input } of pieces)
    record({ action: "evidence.logged", subject: { type: "evidence", id: input.id, version: 1 }, investigationId, detail: { after: contentOf(input) } });
}

/** The companies that the pieces name, each recorded where the investigation does not know it yet, and linked. */
async function nameCompanies(tx: Tx, record: Record, investigationId: string, pieces: readonly Piece[]) {
  const asked = new Map(pieces.flatMap(({ named }) => named.map(({ name, field }) => [name, field] as const)));
  if (asked.size === 0) return;
  const idOf = await companiesNamed(tx, record, investigationId, asked);
  for (const { input, named } of pieces)
    for (const { name, role, note } of named) {
      const companyId = idOf.get(name)!;
      if (!input.companies.some((other) => other.companyId === companyId && other.role === role)) input.companies.push({ companyId, role, note });
    }
  await tx.evidenceCompany.createMany({
    data: pieces.flatMap(({ input }) =>
      input.companies.map(({ companyId, role, note }) => ({ evidenceId: input.id, investigationId, companyId, role, note: orNull(note) })),
    ),
  });
}
