import type { SealName } from "@/components/ui/kind-mark";
import type { Tie } from "@/components/evidence/side/links";
import { mentionedIn } from "@/lib/links/mentioned";
import type { Named } from "@/lib/links/queries";
import type { FrozenVersion } from "@/lib/review/frozen";

/** How credible it was held to be then. What the source is held to be may have changed since, so that is not said here. */
const judgedOf = (link: object) => ("credibility" in link && typeof link.credibility === "number" ? { judged: { credibility: link.credibility } } : {});

/** Everything that these versions tie or mention. */
export function namedIn(...versions: (Pick<FrozenVersion, "companies" | "sources" | "linksFrom" | "body"> | undefined)[]) {
  const each = versions.flatMap((version) => (version ? [{ ...version, mentioned: mentionedIn(version.body) }] : []));
  return {
    companies: each.flatMap(({ companies, mentioned }) => [...companies.map(({ companyId }) => companyId), ...mentioned.companies]),
    sources: each.flatMap(({ sources, mentioned }) => [...sources.map(({ sourceId }) => sourceId), ...mentioned.sources]),
    evidence: each.flatMap(({ linksFrom, mentioned }) => [...linksFrom.map(({ toId }) => toId), ...mentioned.evidence]),
  };
}

/** The links that the version had when it was handed in, named as this reader may see them now. What they may not see is not there. */
export function frozenTies(
  { companies, sources, linksFrom }: Pick<FrozenVersion, "companies" | "sources" | "linksFrom">,
  names: ReadonlyMap<string, Named>,
  kindName: (kind: string) => string,
): Tie[] {
  const links = [
    ...companies.map(({ companyId: id, ...link }) => ({ id, ...link })),
    ...sources.map(({ sourceId: id, ...link }) => ({ id, ...link })),
    ...linksFrom.map(({ toId: id, ...link }) => ({ id, ...link })),
  ];
  return links.flatMap(({ id, role, note, ...link }): Tie[] => {
    const named = names.get(id);
    if (!named || (role === "mentioned" && links.some((other) => other.id === id && other.role !== "mentioned"))) return [];
    const { type, href, label, sub, kind, status } = named;
    return [
      {
        type,
        id,
        href,
        seal: (kind ?? type) as SealName,
        status,
        title: label,
        role,
        note,
        more: kind ? `${sub} · ${kindName(kind)}` : sub,
        ...judgedOf(link),
      },
    ];
  });
}
