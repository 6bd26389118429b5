import { useTranslations } from "next-intl";
import { networkAddress, placeOf, typeOf } from "@/lib/network/filter";
import type { Network } from "@/lib/network/queries";
import { type DrawnLine, type DrawnNode, NetworkDrawing } from "./drawing";
import { useShortRoleWords } from "./words";

const letters = { c: "company", s: "source", e: "channel" } as const;

/** What is drawn, with the words and the addresses of every part: the browser only draws. */
export function NetworkPicture({
  investigation,
  network: { nodes, lines, clusters, tails, names },
  centre,
}: {
  investigation: string;
  network: Network;
  centre: string | undefined;
}) {
  const t = useTranslations("network");
  const role = useShortRoleWords();
  const separator = useTranslations("kinds")("listSeparator");
  const labelOf = (as: string[], pieces: number) => `${as.slice(0, 2).join(separator)}${as.length > 2 ? " …" : ""}${pieces > 1 ? ` ×${pieces}` : ""}`;
  const drawn: DrawnNode[] = [
    ...nodes.map(({ id, degree }) => ({
      id,
      type: typeOf(id),
      label: names.get(id)?.label ?? "",
      // What stands in the middle already leads to its own page.
      href: id === centre ? placeOf(id) : networkAddress(investigation, { node: id }),
      weight: degree,
      look: id === centre ? ("centre" as const) : ("plain" as const),
    })),
    ...clusters.map(({ type, nodes: count, next }) => ({
      id: `more ${type}`,
      type: letters[type],
      label: t(`more.${letters[type]}`, { count }),
      href: networkAddress(investigation, { node: centre, more: next }),
      weight: 16,
      look: "cluster" as const,
    })),
  ];
  const hidden: DrawnLine[] = tails.map(({ a, type, pairs }) => ({
    a,
    b: `more ${type}`,
    pieces: pairs,
    label: "",
    href: networkAddress(investigation, { node: a }),
  }));
  const between: DrawnLine[] = lines.map(({ a, b, pieces, roles }) => ({
    a,
    b,
    pieces,
    label: labelOf([...new Set(roles)].map(role), pieces),
    href: networkAddress(investigation, { node: a, with: b }),
  }));
  return (
    <NetworkDrawing
      nodes={drawn}
      lines={[...between, ...hidden]}
      words={{
        label: t("drawing", { nodes: drawn.length, lines: between.length }),
        nearer: t("nearer"),
        further: t("further"),
        whole: t("whole"),
        noScript: t("noScript"),
      }}
    />
  );
}
