import { type FieldReaders, fieldChanges, reading } from "../custody/field-changes";
import type { Change } from "../evidence/changes";
import { z } from "../zod";
import { groupedCode } from "./rules";
import { aliasKinds } from "./schema";

const keptAliases = z.array(z.object({ name: z.string(), kind: z.enum(aliasKinds) }));
export type Alias = z.output<typeof keptAliases>[number];

/** What an edit of a company changed. `label` names a field, `say` puts an alias into words. */
export function companyChanges(detail: Record<string, unknown> | undefined, label: (field: string) => string, say: (alias: Alias) => string): Change[] | null {
  const readers: FieldReaders = {
    name: reading("name"),
    aliases: reading("aliases", (kept) => keptAliases.safeParse(kept).data?.map(say).join(" · ")),
    lineOfBusiness: reading("lineOfBusiness"),
    creditCode: reading("creditCode", (kept) => (typeof kept === "string" ? groupedCode(kept) : undefined)),
    note: reading("note"),
  };
  return fieldChanges(detail, readers, label);
}
