import { getTranslations } from "next-intl/server";
import { keptOccurred } from "@/components/evidence/occurred";
import type { Named } from "@/lib/links/queries";
import type { FrozenVersion } from "@/lib/review/frozen";
import { fieldsSince, textSince } from "@/lib/review/since";
import { textOf } from "@/lib/rich-text/schema";
import { frozenTies } from "./frozen-ties";

/** What a version says otherwise than an earlier one, as far as this reader may see what is named in either. */
export async function sayWhatChanged(before: FrozenVersion, now: FrozenVersion, names: ReadonlyMap<string, Named>, kindName: (kind: string) => string) {
  const [t, field, when] = await Promise.all([getTranslations("kinds"), getTranslations("evidence.page.field"), keptOccurred()]);
  const labels = new Map([...names].map(([id, { type, label }]) => [`${type}:${id}`, label]));
  const [old, present] = [before, now].map((version) => frozenTies(version, names, kindName).filter(({ role }) => role !== "mentioned")) as [Ties, Ties];
  const saying = (all: Ties) => new Set(all.map(sayingOf));
  return {
    fields: fieldsSince(before, now, t, field, when) ?? [],
    body: textSince(textOf(before.body, labels), textOf(now.body, labels)),
    ties: { removed: old.filter((tie) => !saying(present).has(sayingOf(tie))), added: present.filter((tie) => !saying(old).has(sayingOf(tie))) },
  };
}

type Ties = ReturnType<typeof frozenTies>;
const sayingOf = ({ id, role, note, judged }: Ties[number]) => JSON.stringify([id, role, note, judged]);
