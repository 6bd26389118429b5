import { useTranslations } from "next-intl";
import { NotFilled } from "@/components/ui/not-stated";
import { Table } from "@/components/ui/table";
import type { listSources } from "@/lib/sources/queries";
import { Count } from "@/components/ui/count";

/** `several` where the reader has more than one investigation: a codename means something inside its own alone. */
export function SourceTable({ sources, several }: { sources: Awaited<ReturnType<typeof listSources>>["sources"]; several: boolean }) {
  const t = useTranslations("sources");
  return (
    <Table
      caption={t("list.caption")}
      columns={[
        { key: "codename", label: t("list.codename") },
        { key: "description", label: t("list.description") },
        { key: "kind", label: t("field.kind") },
        { key: "reliability", label: t("field.reliability") },
        ...(several ? [{ key: "investigation", label: t("list.investigation") }] : []),
        { key: "pieces", label: t("list.pieces"), number: true },
      ]}
      rows={sources.map(({ id, codename, description, kind, reliability, investigation, pieces }) => ({
        key: id,
        cells: [
          <a key="codename" className="t nw" href={`/sources/${id}`}>
            {codename}
          </a>,
          description,
          t(`kinds.${kind}`),
          reliability === null ? <NotFilled key="reliability" /> : t(`reliabilities.${reliability}`),
          ...(several ? [investigation.title] : []),
          <Count key="pieces" of={pieces} />,
        ],
      }))}
    />
  );
}
