import { getTranslations } from "next-intl/server";
import type { Shown } from "@/components/search/hit";
import { kinds } from "@/lib/evidence/kinds/registry";
import { searchAddress } from "@/lib/search/address";
import type { Hit } from "@/lib/search/find";
import type { Question } from "@/lib/search/question";

/** Hits in words. A hit in the preview is an address, so that it works without a script. */
export async function shownHits(hits: Hit[], asked: Question): Promise<Shown[]> {
  const [t, words, list] = await Promise.all([getTranslations("search"), getTranslations("kinds"), getTranslations("evidence.list")]);
  const address = searchAddress(asked);
  return hits.map((hit) => {
    const base = { id: hit.id, href: hit.url, why: hit.why, select: `${address}${address.includes("?") ? "&" : "?"}sel=${hit.id}` };
    if (hit.type === "company") return { ...base, seal: "company", word: t("company"), title: hit.company.name, summary: hit.company.lineOfBusiness ?? hit.company.label, about: hit.company.investigation.title };
    if (hit.type === "source") return { ...base, seal: "source", word: t("source"), title: hit.source.codename, reference: hit.source.codename, summary: hit.source.description, about: hit.source.investigation.title };
    const { kind, title, status, ref, facts, companies, single } = hit.line;
    const subjects = companies.filter(({ role }) => role === "subject").map(({ profile }) => profile.aliases[0]?.name ?? profile.name);
    return { ...base, seal: kind, status, word: words(`names.${kind}`), title, reference: ref, summary: kinds[kind].summary(facts, words), about: subjects.join(list("and")) || list("noCompany"), single };
  });
}
