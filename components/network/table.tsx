import { useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/kind-mark";
import { NotStated } from "@/components/ui/not-stated";
import { Table } from "@/components/ui/table";
import { edgeSorts, type NetworkFilter } from "@/lib/network/filter";
import type { NodeName } from "@/lib/network/names";
import type { Network } from "@/lib/network/queries";
import { useRoleWords } from "./words";

const seals = { company: "company", source: "source", channel: "leakChannel" } as const;

/** A node by its seal and its name; the link shows what is around it. */
export function NodeLink({ name, href }: { name: NodeName | undefined; href: string }) {
  const t = useTranslations("network");
  if (!name) return null;
  return (
    <span className="nw-node">
      <KindMark kind={seals[name.type]} status={name.status} size="xs" label={t(`types.${name.type}`)} />{" "}
      <a className="t" href={href}>
        {name.label}
      </a>
    </span>
  );
}

type Here = (more: Partial<NetworkFilter>) => string;

/** Every tie: who, in which role, of whom, and on what it rests. The drawing says nothing else. */
export function TieRows({ network: { rows, names, cited }, filter, here, around }: { network: Network; filter: NetworkFilter; here: Here; around: Here }) {
  const t = useTranslations("network");
  const role = useRoleWords();
  const sortable = (sort: (typeof edgeSorts)[number]) => (
    <a className="t" href={here({ sort })} aria-current={filter.sort === sort ? "true" : undefined}>
      {t(`columns.${sort}`)}
      {filter.sort === sort && <span aria-hidden="true"> {sort === "pieces" ? "↓" : "↑"}</span>}
    </a>
  );
  const cite = (id: string) => (
    <a key={id} className="t nw" href={`/evidence/${id}`} title={cited.get(id)?.title}>
      {cited.get(id)?.ref}
    </a>
  );
  return (
    <Table
      caption={t("table")}
      columns={[
        { key: "who", label: sortable("who"), short: t("columns.who") },
        { key: "role", label: sortable("role"), short: t("columns.role") },
        { key: "whom", label: sortable("whom"), short: t("columns.whom") },
        { key: "pieces", label: sortable("pieces"), short: t("columns.pieces") },
      ]}
      rows={rows.map(({ a, role: as, b, pieces, first, last }) => ({
        key: `${a}~${as}~${b}`,
        cells: [
          <NodeLink key="who" name={names.get(a)} href={around({ node: a })} />,
          role(as),
          <NodeLink key="whom" name={names.get(b)} href={around({ node: b })} />,
          <span key="pieces" className="nw-cited">
            {first ? cite(first) : <NotStated>{t("restsOnNothing")}</NotStated>}
            {pieces === 2 && last && <> {cite(last)}</>}
            {pieces > 2 && (
              <a className="link" href={around({ node: a, with: b })}>
                {t("all", { count: pieces })}
              </a>
            )}
          </span>,
        ],
      }))}
    />
  );
}
