import { getTranslations } from "next-intl/server";
import { Told } from "@/lib/access/denied";
import type { Translate } from "@/lib/evidence/fact";
import { kinds } from "@/lib/evidence/kinds/registry";
import type { FactQualifiers } from "@/lib/evidence/words/schema";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { leadOf, titleOf } from "@/lib/evidence/title/rules";
import { words } from "@/lib/search/translators";

/** `own` are the words that bound single facts. */
type Sent = { kind: EvidenceKind; facts: unknown; title: string; titleLead: string; own: FactQualifiers };

/** The title that a form was sent with, or the sentence of its facts in the writer's language. Gaps are no title: where facts say nothing yet, somebody has to. */
export async function titled({ kind, facts, title, titleLead, own }: Sent): Promise<string> {
  if (title) return title;
  const sentence = kinds[kind].summary(facts, (await getTranslations("kinds")) as Translate, own, { gaps: false });
  if (!sentence) throw new Told("title", "error.missing");
  return titleOf(titleLead + sentence);
}

/** A title that nobody wrote follows the facts: for the form it is empty, with what stands before the sentence beside it. */
export function titleInForm({ kind, facts, title, own }: Omit<Sent, "titleLead">) {
  // Titles from before they had the words behind them, too.
  const said = (gaps: boolean) =>
    [words.kinds.zh, words.kinds.en].flatMap((t) => [own, []].map((bounds) => titleOf(kinds[kind].summary(facts, t, bounds, { gaps }))));
  const lead = kind === "unsorted" ? null : leadOf(title, [...said(false), ...said(true)]);
  return lead === null ? { title } : { title: "", titleLead: lead };
}
