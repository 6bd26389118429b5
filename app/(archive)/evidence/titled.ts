import { getTranslations } from "next-intl/server";
import { Told } from "@/lib/access/denied";
import type { Translate } from "@/lib/evidence/fact";
import { kinds } from "@/lib/evidence/kinds/registry";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { leadOf, titleOf } from "@/lib/evidence/title/rules";
import { words } from "@/lib/search/translators";

type Sent = { kind: EvidenceKind; facts: unknown; title: string; titleLead: string };

/** The title that a form was sent with, or the sentence of its facts in the writer's language. Gaps are no title: where facts say nothing yet, somebody has to. */
export async function titled({ kind, facts, title, titleLead }: Sent): Promise<string> {
  if (title) return title;
  const sentence = kinds[kind].summary(facts, (await getTranslations("kinds")) as Translate, { gaps: false });
  if (!sentence) throw new Told("title", "error.missing");
  return titleOf(titleLead + sentence);
}

/** A title that nobody wrote follows the facts: for the form it is empty, with what stands before the sentence beside it. */
export function titleInForm({ kind, facts, title }: Pick<Sent, "kind" | "facts" | "title">) {
  const said = (gaps: boolean) => [words.kinds.zh, words.kinds.en].map((t) => titleOf(kinds[kind].summary(facts, t, { gaps })));
  const lead = kind === "unsorted" ? null : leadOf(title, [...said(false), ...said(true)]);
  return lead === null ? { title } : { title: "", titleLead: lead };
}
