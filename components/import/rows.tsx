import { useTranslations } from "next-intl";
import { NotStated } from "@/components/ui/not-stated";
import { Table } from "@/components/ui/table";
import type { StagedLine, StagedView } from "@/lib/import/queries";
import { rowFaults } from "@/lib/import/schema";

type Shown = { texts: Record<string, string>; notStated: string[] };
/** A row with its value as the target shows it; null where it has none. */
export type ShownLine = StagedLine & { shown: Shown | null };

/** So much of a cell stands on the page; the whole of it in the file. */
const cut = (text: string, most = 200) => (text.length > most ? `${Array.from(text.slice(0, most)).slice(0, -1).join("")}…` : text);

function Faults({ faults, target }: { faults: unknown; target: StagedView["target"] }) {
  const t = useTranslations();
  return rowFaults.parse(faults).map(({ field, message }, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- one field may be wrong in two ways
    <p key={index}>{t("import.page.fault", { field: t(`import.fields.${target}.${field}`), sentence: t.has(message) ? t(message) : t("error.invalid") })}</p>
  ));
}

/** The first rows as they are read, by field. */
export function Preview({
  lines,
  columns,
  target,
  known,
}: {
  lines: ShownLine[];
  columns: readonly string[];
  target: StagedView["target"];
  known(id: string): string;
}) {
  const t = useTranslations("import");
  // What a price holds may come out of other columns, or out of what holds for all rows.
  const fields = [
    ...new Set([...columns.filter((field) => field !== ""), ...lines.flatMap(({ shown }) => (shown ? [...Object.keys(shown.texts), ...shown.notStated] : []))]),
  ];
  const outcome = ({ outcome: became, sameRow, sameAs, faults }: ShownLine) => {
    if (became === "accepted") return t("page.accepted");
    if (became === "refused") return <Faults faults={faults} target={target} />;
    return sameAs ? (
      <a className="link" href={known(sameAs)}>
        {t("page.sameAs")}
      </a>
    ) : (
      t("page.sameRow", { row: sameRow ?? 0 })
    );
  };
  const cell = ({ shown, cells }: ShownLine, field: string) => {
    if (shown?.notStated.includes(field)) return <NotStated />;
    const text = shown ? shown.texts[field] : columns.flatMap((one, index) => (one === field ? [cells[index] ?? ""] : [])).join(" · ");
    // An empty cell takes no line on a phone.
    return text ? <bdi>{cut(text)}</bdi> : null;
  };
  return (
    <div className="scroll import-rows">
      <Table
        caption={t("page.preview")}
        columns={[
          { key: "row", label: t("row") },
          ...fields.map((field) => ({ key: field, label: t(`fields.${target}.${field}`) })),
          { key: "outcome", label: t("page.outcome") },
        ]}
        rows={lines.map((line) => ({
          key: String(line.row),
          cells: [line.row, ...fields.map((field) => cell(line, field)), <div key="outcome">{outcome(line)}</div>],
        }))}
      />
    </div>
  );
}

/** Rows that stay out, each by its number with what is wrong with it. */
export function RefusedRows({ lines, target }: { lines: StagedLine[]; target: StagedView["target"] }) {
  const t = useTranslations("import");
  return (
    <Table
      caption={t("page.refused")}
      columns={[
        { key: "row", label: t("row") },
        { key: "wrong", label: t("wrong") },
        { key: "says", label: t("says") },
      ]}
      rows={lines.map(({ row, cells, faults }) => ({
        key: String(row),
        cells: [
          row,
          <div key="wrong">
            <Faults faults={faults} target={target} />
          </div>,
          <bdi key="says" className="import-cells">
            {cut(cells.filter((cell) => cell.trim() !== "").join(" · "))}
          </bdi>,
        ],
      }))}
    />
  );
}
