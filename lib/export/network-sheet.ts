import type { Actor } from "../access/actor";
import { referenceOf } from "../evidence/reference";
import { findInvestigation } from "../investigations/queries";
import { networkFilter, typeOf } from "../network/filter";
import { exportNetwork } from "../network/queries";
import { z } from "../zod";
import { askedOf } from "./asked";
import { type Asked, several, type Sheet } from "./sheet";

/** Every tie of a network with the records that say so: companies by name, sources by codename alone, leak channels by reference. Undefined where there is no such investigation for the actor. */
export async function networkSheet(actor: Actor, asked: Asked): Promise<Sheet | undefined> {
  const id = z.uuid().safeParse(asked.investigation).data;
  const investigation = id === undefined ? null : await findInvestigation(actor, id);
  if (!investigation) return undefined;
  const filter = askedOf(networkFilter, asked);
  return {
    head: { investigation: investigation.code },
    columns: ["fromType", "fromName", "tie", "roles", "toType", "toName", "pieces", "evidence"],
    async *pages() {
      for (let after: string | undefined; ; ) {
        const { edges, names, next } = await exportNetwork(actor, investigation.id, filter, after);
        const end = (node: string) => ({ id: node.slice(2), type: typeOf(node), name: names.get(node)?.label ?? "" });
        const said = edges.map(({ a, role, b, numbers }) => {
          const [tie = "", ...roles] = role.split("/");
          return { from: end(a), tie, roles, to: end(b), evidence: numbers.map((number) => referenceOf(investigation.code, number)) };
        });
        yield {
          items: said,
          rows: said.map(({ from, tie, roles, to, evidence }) => [
            ...[from.type, from.name, tie, several(roles), to.type, to.name],
            ...[String(evidence.length), several(evidence)],
          ]),
        };
        if (!next) return;
        after = next;
      }
    },
  };
}
