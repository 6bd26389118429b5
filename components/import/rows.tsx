import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NotStated } from "@/components/ui/not-stated";
import { Table } from "@/components/ui/table";
import type { StagedLine, StagedView } from "@/lib/import/queries";
import { rowFaults } from "@/lib/import/schema";

type Shown = { texts: Record<string, string>; notStated: string[] };
/** A row with its value as the target shows it; null where it has none. */
export type ShownLine = StagedLine & { shown: Shown | null };

/** So much of a cell stands on the page; the whole of it in the file. */
const cut = (text: string, most = 200) => (text.length > most ? `${Array.from(text.slice(0, most)).slice(0, -1).join("")}…` : text);

/** A price, a day, a unit, a short name is read in one piece; so is a time or a code, which is narrower than Chinese. */
const isOnePiece = (text: string) => Array.from(text).length <= 14 || /^[\dA-Z: •–-]{15,22}$/.test(text);

function Faults({ faults, target }: { faults: unknown; target: StagedView["target"] }) {
  const t = useTranslations();
  return rowFaults.parse(faults).map(({ field, message }, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- one field may be wrong in two ways
    <p key={index}>{t("import.page.fault", { field: t(`import.fields.${target}.${field}`), sentence: t.has(message) ? t(message) : t("error.invalid") })}</p>
  ));
}

/** What a row is the same as: an earlier row of the file, or what the investigation has already. */
function Same({ line: { sameRow, sameAs }, known }: { line: StagedLine; known(id: string): string }) {
  const t = useTranslations("import.page");
  if (!sameAs) return t("sameRow", { row: sameRow ?? 0 });
  return (
    <a className="link" href={known(sameAs)}>
      {t("sameAs")}
    </a>
  );
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
  const outcome = (line: ShownLine) => {
    if (line.outcome === "accepted") return t("page.accepted");
    if (line.outcome === "refused") return <Faults faults={line.faults} target={target} />;
    return <Same line={line} known={known} />;
  };
  const cell = ({ shown, cells }: ShownLine, field: string) => {
    if (shown?.notStated.includes(field)) return <NotStated />;
    const text = shown ? shown.texts[field] : columns.flatMap((one, index) => (one === field ? [cells[index] ?? ""] : [])).join(" · ");
    // An empty cell takes no line on a phone.
    return text ? <bdi className={isOnePiece(text) ? "nw" : "import-long"}>{cut(text)}</bdi> : null;
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
    <div className="scroll import-rows" role="group" aria-label={t("page.preview")} tabIndex={0}>
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

type Left = { lines: StagedLine[]; caption: string; why: string; say(line: StagedLine): ReactNode };

/** Rows that stay out, each by its number, with why. */
function LeftRows({ lines, caption, why, say }: Left) {
  const t = useTranslations("import");
  return (
    <div className="import-rows">
      <Table
        caption={caption}
        columns={[
          { key: "row", label: t("row") },
          { key: "why", label: why },
          { key: "says", label: t("says") },
        ]}
        rows={lines.map((line) => ({
          key: String(line.row),
          cells: [
            line.row,
            <div key="why">{say(line)}</div>,
            <bdi key="says" className="import-cells">
              {cut(line.cells.filter((cell) => cell.trim() !== "").join(" · "))}
            </bdi>,
          ],
        }))}
      />
    </div>
  );
}

/** Rows that nobody can read, each with what is wrong with it. */
export function RefusedRows({ lines, target }: { lines: StagedLine[]; target: StagedView["target"] }) {
  const t = useTranslations("import");
  return <LeftRows lines={lines} caption={t("page.refused")} why={t("wrong")} say={({ faults }) => <Faults faults={faults} target={target} />} />;
}

/** Rows that say what is there already, each with what it is the same as. */
export function SameRows({ lines, known }: { lines: StagedLine[]; known(id: string): string }) {
  const t = useTranslations("import.page");
  return <LeftRows lines={lines} caption={t("same")} why={t("sameWhat")} say={(line) => <Same line={line} known={known} />} />;
}
