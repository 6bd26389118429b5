import { useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/kind-mark";
import { Table } from "@/components/ui/table";
import type { countByKindAndStatus } from "@/lib/desk/queries";
import { evidenceKinds, evidenceStatuses } from "@/lib/evidence/schema";

type Counts = Awaited<ReturnType<typeof countByKindAndStatus>>;

/** What stands in use: everything but what was withdrawn. */
const statuses = evidenceStatuses.filter((status) => status !== "withdrawn");

/** How many there are of each kind in each state; every number leads into the list. */
export function KindTable({ investigationId, counts: { cells, withdrawn } }: { investigationId: string; counts: Counts }) {
  const t = useTranslations("desk.investigation");
  const kindName = useTranslations("kinds.names");
  const statusName = useTranslations("common.status");
  const href = (filter: Record<string, string>) => `/evidence?${new URLSearchParams({ investigation: investigationId, ...filter })}`;
  const count = (kind: string | null, status: string | null) =>
    cells.filter((cell) => (kind === null || cell.kind === kind) && (status === null || cell.status === status)).reduce((sum, cell) => sum + cell.count, 0);
  const number = (amount: number, filter: Record<string, string>) =>
    amount ? (
      <a className="t" href={href(filter)}>
        {amount}
      </a>
    ) : (
      <span className="muted zero">–</span>
    );
  const shown = statuses.filter((status) => count(null, status) > 0);
  const kinds = evidenceKinds.filter((kind) => count(kind, null) > 0);
  return (
    <div className="kind-table">
      <Table
        caption={t("evidence")}
        columns={[
          { key: "kind", label: t("kind") },
          ...shown.map((status) => ({ key: status, label: statusName(status), number: true })),
          { key: "all", label: t("allStatuses"), number: true },
        ]}
        rows={[
          ...kinds.map((kind) => ({
            key: kind,
            cells: [
              <span key="kind" className="kind-cell">
                <KindMark kind={kind} />
                <a className="t" href={href({ kind })}>
                  {kindName(kind)}
                </a>
              </span>,
              ...shown.map((status) => number(count(kind, status), { kind, status })),
              number(count(kind, null), { kind }),
            ],
          })),
          { key: "all", cells: [t("allStatuses"), ...shown.map((status) => number(count(null, status), { status })), number(count(null, null), {})] },
        ]}
      />
      {withdrawn > 0 && (
        <p className="sub inv-more">
          <a className="t" href={href({ status: "withdrawn" })}>
            {t("withdrawn", { count: withdrawn })}
          </a>
        </p>
      )}
    </div>
  );
}
