import type { Instead } from "@/components/search/nothing";
import type { Actor } from "@/lib/access/actor";
import { countRecords } from "@/lib/search/find";
import { narrowings, searchPath } from "@/lib/search/path";
import { type Question, question } from "@/lib/search/schema";
import { termsOf } from "@/lib/search/tokens";
import { findVictimData } from "@/lib/victims/rules";

/** So many words of a question are looked up by themselves. */
const most = 4;

/** What there is instead of nothing: each word by itself, the question without its filters, everything. */
export async function insteadOf(actor: Actor, asked: Question): Promise<Instead> {
  const plain = question.parse({});
  const words = [...new Set(termsOf(asked.q).map(({ text }) => text))];
  const narrowed = narrowings(asked) > 0;
  const count = async (q: string) => ({ count: (await countRecords(actor, { ...plain, q })).total, href: searchPath({ q }) });
  const [all, wider, counts] = await Promise.all([
    countRecords(actor, plain),
    narrowed && asked.q !== "" ? count(asked.q) : undefined,
    Promise.all(words.length > 1 ? words.slice(0, most).map(count) : []),
  ]);
  const of = (type: string) => all.facets.type[type] ?? 0;
  return {
    query: asked.q,
    narrowed,
    isPersonal: findVictimData(asked.q).length > 0,
    wider,
    words: words.slice(0, most).map((text, index) => ({ text, count: counts[index]?.count ?? 0, href: counts[index]?.href ?? "" })),
    all: { evidence: of("evidence"), company: of("company"), source: of("source"), claim: of("claim"), comment: of("comment"), href: searchPath({}) },
  };
}
