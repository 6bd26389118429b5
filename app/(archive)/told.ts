import { getTranslations } from "next-intl/server";
import { keptOccurred } from "@/components/evidence/occurred";
import { claimChanges } from "@/lib/claims/changes";
import { companyChanges } from "@/lib/companies/changes";
import type { HistoryEntry } from "@/lib/custody/queries";
import { condense } from "@/lib/desk/rules";
import { type Change, changesOf } from "@/lib/evidence/changes";
import { relationChanges } from "@/lib/relations/changes";
import { sourceChanges } from "@/lib/sources/changes";

type Kept = Pick<HistoryEntry, "action" | "detail">;

/** Says what an edit changed, whatever it is an edit of. Null for what is no edit. */
export async function teller() {
  const [kinds, fields, claim, company, relation, source, when] = await Promise.all([
    getTranslations("kinds"),
    getTranslations("evidence.page.field"),
    getTranslations("claims.field"),
    getTranslations("companies"),
    getTranslations("relations"),
    getTranslations("sources"),
    keptOccurred(),
  ]);
  return ({ action, detail }: Kept): Change[] | null => {
    switch (action) {
      case "evidence.edited":
      case "evidence.sorted":
        return changesOf(detail, kinds, fields, when);
      case "company.edited":
        return companyChanges(
          detail,
          (name) => company(`field.${name}`),
          ({ name, kind }) => company("aliasOfKind", { name, kind: company(`aliasKinds.${kind}`) }),
        );
      case "company.related":
      case "company.relationEdited":
      case "company.relationWithdrawn":
      case "company.sameStated":
      case "company.sameWithdrawn":
        return relationChanges(
          detail,
          (name) => relation(`field.${name}`),
          (kind, from, to, word) => `${from} ${relation.markup(`out.${kind}`, { c: () => to, word })}`,
        );
      case "claim.edited":
        return claimChanges(detail, claim);
      case "source.edited":
        return sourceChanges(
          detail,
          (name) => source(`field.${name}`),
          (kind) => source(`kinds.${kind}`),
          (grade) => source(`reliabilities.${grade}`),
        );
      default:
        return null;
    }
  };
}

/** One line a sitting, with the labels of all that was changed in it. */
export async function tellSittings<One extends { entry: Kept & Parameters<typeof condense>[0][number]["entry"] }>(changes: readonly One[], most: number) {
  const [tell, t] = await Promise.all([teller(), getTranslations("desk.fields")]);
  return condense(changes)
    .slice(0, most)
    .map(({ of, ...change }) => ({
      ...change,
      fields: [...new Set(of.flatMap(({ entry }) => tell(entry) ?? []).map(({ label, what }) => label ?? t(what)))],
    }));
}
