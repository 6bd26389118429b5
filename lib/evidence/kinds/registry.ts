import type { Tx } from "../../db";
import type { EvidenceKind } from "../schema";
import { callQuota } from "./call-quota/kind";
import { leadMarking } from "./lead-marking/kind";
import { priceList } from "./price-list/kind";
import { script } from "./script/kind";
import { unsorted } from "./unsorted/kind";

/** Every kind, by name. The rest of the archive walks this object and knows no kind by itself. */
export const kinds = { script, leadMarking, callQuota, priceList, unsorted };

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
