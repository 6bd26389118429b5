// To add a kind:
// 1. its tables in prisma/<kind>.prisma, the first called like the kind (callQuota is "CallQuota") and the others tied to it;
//    its name in EvidenceKind and its back-relation in prisma/evidence.prisma; a migration with its constraints (which may
//    not use an enum value that the same migration adds). Who may write them follows;
// 2. lib/evidence/kinds/<kind>/: schema (shared with the browser), rules and derived (what follows from the facts), describe, kind (tables);
// 3. components/evidence/kinds/<kind>/: view (how it is read), form (how it is written down), its css;
// 4. a line in each registry: ./schemas.ts, this one, components/evidence/kinds/{registry,forms}.ts, and its mark in
//    components/ui/kind-mark.tsx;
// 5. its words in messages/*/kinds.json (names, hints, and a part of its own); of that part it names the lists whose words
//    people search by.
// What records of it are to be filtered by, numbers or words, its kind.ts says (measures, traits); words such as "about" that it has
// fields of its own for, and the facts that its sentence is made of, stand beside its schema. None of these has to be.
// Lists, facets, filters, the choice of a new record, autosave, history, review and search follow by themselves.
import type { Tx } from "../../db";
import type { EvidenceKind } from "../schema";
import { allegation } from "./allegation/kind";
import { callQuota } from "./call-quota/kind";
import { context } from "./context/kind";
import { document } from "./document/kind";
import { leadMarking } from "./lead-marking/kind";
import { leakChannel } from "./leak-channel/kind";
import { legalReference } from "./legal-reference/kind";
import { phoneLine } from "./phone-line/kind";
import { observation } from "./observation/kind";
import { priceList } from "./price-list/kind";
import { recording } from "./recording/kind";
import { script } from "./script/kind";
import { terms } from "./terms/kind";
import { testimony } from "./testimony/kind";
import { unsorted } from "./unsorted/kind";
import { webPage } from "./web-page/kind";

/** Every kind, by name. The rest of the archive walks this object and knows no kind by itself. */
export const kinds = {
  script,
  leadMarking,
  callQuota,
  priceList,
  terms,
  leakChannel,
  phoneLine,
  testimony,
  observation,
  document,
  recording,
  webPage,
  legalReference,
  allegation,
  context,
  unsorted,
};

/** The facts of records of any kind, by id, in one round a kind. */
export async function readFacts(tx: Tx, rows: readonly { id: string; kind: EvidenceKind }[]): Promise<Map<string, unknown>> {
  const names = Object.keys(kinds) as EvidenceKind[];
  const found = await Promise.all(
    names.map((name) =>
      kinds[name].readAll(
        tx,
        rows.filter(({ kind }) => kind === name).map(({ id }) => id),
      ),
    ),
  );
  return new Map(found.flatMap((facts): [string, unknown][] => [...facts]));
}
