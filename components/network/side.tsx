import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import { networkAddress, nodeTypes, typeOf } from "@/lib/network/filter";
import type { Network } from "@/lib/network/queries";
import { NodeLink } from "./table";

const letters = { company: "c", source: "s", channel: "e" } as const;

/** Every node that is drawn, as a link with its count, and the way to those that are not. */
export function NodeLists({
  investigation,
  network: { nodes, clusters, names },
  centre,
}: {
  investigation: string;
  network: Network;
  centre: string | undefined;
}) {
  const t = useTranslations("network");
  return nodeTypes.map((type) => {
    const own = nodes.filter(({ id }) => typeOf(id) === type);
    const cluster = clusters.find((one) => one.type === letters[type]);
    if (own.length === 0 && !cluster) return null;
    return (
      <SideSection key={type} title={t(`types.${type}`)} count={own.length + (cluster?.nodes ?? 0)}>
        <ul className="nw-nodes">
          {own.map(({ id, degree }) => (
            <li key={id} aria-current={id === centre ? "true" : undefined}>
              <NodeLink name={names.get(id)} href={networkAddress(investigation, { node: id })} />
              <span className="muted">{t("degree", { count: degree })}</span>
            </li>
          ))}
          {cluster && (
            <li>
              <a className="link" href={networkAddress(investigation, { node: centre, more: cluster.next })}>
                {t(`more.${type}`, { count: cluster.nodes })}
              </a>
            </li>
          )}
        </ul>
      </SideSection>
    );
  });
}
