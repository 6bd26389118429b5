import { getTranslations } from "next-intl/server";
import type { HitWords } from "@/components/search/hit";
import type { PreviewWords } from "@/components/search/preview";
import { beyondTitle, subjectNames } from "@/lib/evidence/describe";
import type { Fact, Translate } from "@/lib/evidence/fact";
import { kinds } from "@/lib/evidence/kinds/registry";
import type { EvidenceLine } from "@/lib/evidence/lines";
import { documentId } from "@/lib/search/document";
import type { FoundHit, Result } from "@/lib/search/find";
import { askedReference } from "@/lib/search/references";
import { excerptOf, marked, type Why } from "@/lib/search/snippet";

export type Shown = { hit: HitWords; preview: PreviewWords };

/** What stands in the row already, or is no text of the record. */
const unshown = new Set(["ref", "kind", "status", "nature", "type", "about"]);
const textOf = (cuts: readonly { text: string }[]) => cuts.map(({ text }) => text).join("");

/** More of them belong on the record's own page. */
const [mostFacts, excerptLength] = [12, 180];

/** Results in the words of the page, each with its preview. */
export async function shownHits(
  { hits, sought }: Pick<Result, "hits" | "sought">,
  lines: readonly EvidenceLine[],
  asked: { q: string },
  news: readonly string[],
): Promise<Shown[]> {
  const [t, kindWords, list, roles] = await Promise.all([
    getTranslations("search"),
    getTranslations("kinds"),
    getTranslations("evidence.list"),
    getTranslations("evidence.companyRoles"),
  ]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const isAmountFirst = askedReference(asked.q)?.isMeant === false;

  /** What was typed in pinyin is marked where the name stands; everything else wherever it does. */
  const marker =
    ({ why }: FoundHit) =>
    (text: string) => {
      const name = why?.as === "pinyin" ? textOf(why.cuts) : "";
      const at = name ? text.indexOf(name) : -1;
      const rest = (part: string) => (part ? [{ text: part, marked: false }] : []);
      return at < 0 ? marked(text, sought) : [...rest(text.slice(0, at)), ...why!.cuts, ...rest(text.slice(at + name.length))];
    };
  /** Of what stands in the row already nothing is shown again. */
  const snippetOf = ({ why }: FoundHit, ...shown: string[]) =>
    !why || unshown.has(why.field) || shown.some((text) => text.includes(textOf(why.cuts))) ? undefined : why.cuts;
  const excerpt = ({ segments }: FoundHit) => {
    const body = segments.find(({ field }) => field === "body");
    return body && excerptOf(body.text, sought, excerptLength);
  };
  const whyOf = ({ why }: FoundHit, facts: readonly Fact[]) => {
    if (asked.q === "") return undefined;
    if (!why) return { where: t("fields.related") };
    const where = why.field.startsWith("fact.") ? facts.find(({ name }) => name === why.field.slice(5))?.label : undefined;
    return { where: where ?? t(`fields.${why.field.startsWith("fact.") ? "fact" : why.field}`), how: why.as === "typed" ? undefined : t(`how.${why.as}`) };
  };
  const reasonsOf = (why: Why | undefined) =>
    asked.q === "" ? [] : [t(`reasons.level.${why?.field === "ref" && isAmountFirst ? "number" : levelOf(why)}`), t("reasons.newest")];

  return hits.flatMap((hit): Shown[] => {
    const mark = marker(hit);
    const base = {
      key: `${hit.id}-${hit.investigation.id}`,
      href: hit.url,
      fresh: news.includes(documentId({ ...hit, subjectId: hit.id, investigationId: hit.investigation.id })),
    };
    const said = (field: string) => hit.segments.filter((segment) => segment.field === field).map(({ text }) => text);

    if (hit.type === "evidence") {
      const line = byId.get(hit.id);
      if (!line) return []; // gone out of sight since
      const kind = kinds[line.kind];
      const [one, facts] = [
        kind.summary(line.facts, kindWords as Translate, line.factQualifiers),
        kind.describe(line.facts, kindWords as Translate, line.factQualifiers),
      ];
      const about = subjectNames(line.companies).join(list("and")) || list("noCompany");
      return [
        {
          hit: {
            ...base,
            seal: line.kind,
            word: kindWords(`names.${line.kind}`),
            status: line.status,
            reference: hit.ref,
            title: mark(hit.title),
            one: mark(beyondTitle(one, hit.title)), // what the title says is not said twice
            snippet: snippetOf(hit, hit.title, one, about),
            about: mark(about),
            single: line.single,
            sensitivity: line.sensitivity,
            why: whyOf(hit, facts),
          },
          preview: {
            facts: facts.slice(0, mostFacts).map((fact) => ({ ...fact, cuts: mark(fact.text ?? "") })),
            more: Math.max(0, facts.length - mostFacts),
            excerpt: excerpt(hit),
            reasons: reasonsOf(hit.why),
            companies: line.companies.map(({ role, profile }) => ({
              href: `/companies/${profile.companyId}`,
              label: profile.aliases[0]?.name ?? profile.name,
              role: roles(role),
            })),
          },
        },
      ];
    }

    const own = hit.type === "company" ? said("title").filter((name) => name !== hit.title) : [];
    // A claim is its sentence; a source is described under its codename; a comment is what it says, under what it says it of.
    const ones = { company: [...own, ...said("lineOfBusiness")].join(" · "), source: hit.title, claim: said("note").join(" "), comment: "" };
    const one = ones[hit.type];
    const title = hit.type === "source" ? t("sourceTitle", { codename: hit.ref }) : hit.type === "comment" ? t("commentTitle", { on: hit.title }) : hit.title;
    const facts = ["lineOfBusiness", "creditCode", "note"].flatMap((field) =>
      said(field).map((text) => ({ name: field, label: t(`fields.${field}`), state: "value" as const, qualifiers: [], cuts: mark(text) })),
    );
    return [
      {
        hit: {
          ...base,
          seal: hit.type,
          word: t(`types.one.${hit.type}`),
          ...(hit.ref && { reference: hit.ref }),
          title: mark(title),
          one: hit.type === "comment" ? excerptOf(hit.text, sought, excerptLength) : mark(one),
          snippet: hit.type === "comment" ? undefined : snippetOf(hit, title, one),
          about: [{ text: hit.investigation.title, marked: false }],
          why: whyOf(hit, []),
        },
        preview: { facts, excerpt: hit.type === "comment" ? marked(hit.text, sought) : undefined, more: 0, reasons: reasonsOf(hit.why), companies: [] },
      },
    ];
  });
}

/** How much the place weighs where it was found. */
const levelOf = (why: Why | undefined) => {
  if (!why || ["status", "nature", "aside", "about"].includes(why.field)) return "related";
  if (why.as === "pinyin") return "pinyin";
  const level = why.field === "title" || why.field === "ref" ? "title" : ["body", "note", "sentence", "comment"].includes(why.field) ? "body" : "fact";
  return why.as === "other" ? `other-${level === "body" ? "body" : "fact"}` : level;
};
