import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FactValue } from "@/components/evidence/fact-value";
import { Qualifier } from "@/components/ui/qualifier";
import { Status } from "@/components/ui/status";
import { rootStep } from "@/lib/evidence/attribution";
import type { ComparedKind, ComparedPiece } from "@/lib/comparison/table";
import type { Cell } from "@/lib/comparison/rules";
import { VerdictWords } from "./verdict";

type ComparedRow = ComparedKind["rows"][number];

/** Rows in their order; those that are columns of one list as one, where the first of them stands. */
function gathered(rows: readonly ComparedRow[], together: ComparedKind["together"]) {
  const listOf = ({ name }: ComparedRow) => together.find(({ of }) => name.startsWith(`${of}.`));
  return [...Map.groupBy(rows, (row) => listOf(row)?.of ?? row.name)].map(([name, [first, ...more]]) => ({
    name,
    label: (more.length > 0 && listOf(first!)?.label) || first!.label,
    of: [first!, ...more] as const,
  }));
}

/** Which piece says it: how it is known, through whom it reached us, whether it stands alone. */
function Basis({ piece: { id, ref, line, companies }, under }: { piece: ComparedPiece; under: string | undefined }) {
  const t = useTranslations("compare");
  const natures = useTranslations("kinds.natures");
  const roles = useTranslations("evidence.companyRoles");
  const root = rootStep(line.steps)?.who;
  const as = companies.find((company) => company.id === under)?.roles.filter((role) => role !== "subject") ?? [];
  return (
    <div className="cmp-basis">
      <a className="t" href={`/evidence/${id}`}>
        {ref}
      </a>{" "}
      {line.nature && <Qualifier is={line.nature}>{natures(line.nature)}</Qualifier>} {line.single && <Qualifier is="single" />}{" "}
      {line.status !== "accepted" && <Status is={line.status} />}
      <span className="cmp-sub">
        {root === undefined ? t("noRoot") : t("through", { who: root })}
        {as.map((role) => (
          <b key={role}> {t("roles", { role: roles(role) })}</b>
        ))}
      </span>
    </div>
  );
}

function Values({ cell, label }: { cell: Cell<ComparedPiece>; label: string }) {
  return cell.map(({ piece, facts }) => (
    <div key={piece.id} className="cmp-value">
      {facts.map((fact) => (
        <div key={fact.name}>
          {fact.label !== label && <span className="cmp-sub">{fact.label}</span>} <FactValue fact={fact} />
        </div>
      ))}
      <a className="cmp-ref" href={`/evidence/${piece.id}`}>
        {piece.ref}
      </a>
    </div>
  ));
}

/** Rows of a list that a piece holds, each with all that is said of it: a price stands beside what it is for. */
function Together({ rows, of }: { rows: readonly ComparedRow[]; of(row: ComparedRow): Cell<ComparedPiece> }) {
  const pieces = new Map(rows.flatMap((row) => of(row).map(({ piece }) => [piece.id, piece] as const)));
  return [...pieces.values()].map((piece) => {
    const said = rows.flatMap((row) =>
      of(row).flatMap((one) =>
        one.piece.id === piece.id ? one.facts.map((fact) => ({ fact, label: row.label, place: /\d+/.exec(fact.name)?.[0] ?? "" })) : [],
      ),
    );
    return (
      <div key={piece.id} className="cmp-value">
        {[...Map.groupBy(said, ({ place }) => place)].map(([place, facts]) => (
          <div key={place} className="cmp-row">
            {facts.map(({ fact, label }, index) => (
              <span key={fact.name}>
                {index > 0 && <span className="cmp-word">{label} </span>}
                <FactValue fact={fact} />
              </span>
            ))}
          </div>
        ))}
        <a className="cmp-ref" href={`/evidence/${piece.id}`}>
          {piece.ref}
        </a>
      </div>
    );
  });
}

/** One kind: its facts down, the companies across. What no company is named for has a column of its own, under no company. */
export function KindRows({ kind: { pieces, rows, together, companies, without }, caption }: { kind: ComparedKind; caption: string }) {
  const t = useTranslations("compare");
  const kinds = useTranslations("kinds");
  const verdicts = useTranslations("compare.verdict");
  /** Where one company stands alone there is nothing to judge. */
  const judged = companies.length > 1;
  const nobody = pieces.filter((piece) => piece.companies.length === 0);
  const none = <span className="muted">{t("noRecord")}</span>;
  const row = (name: string, label: string, cells: readonly (readonly [boolean, ReactNode])[], unnamed: ReactNode, verdict?: ReactNode) => (
    <tr key={name}>
      <th scope="row">{label}</th>
      {companies.map(({ id, name: company }, index) => (
        <td key={id} data-label={company}>
          {cells[index]?.[0] ? cells[index][1] : none}
        </td>
      ))}
      {nobody.length > 0 && (
        <td className="cmp-unnamed" data-label={t("unnamedCompany")}>
          {unnamed || none}
        </td>
      )}
      {judged && (
        <td className="cmp-verdict" data-label={verdicts("title")}>
          {verdict}
        </td>
      )}
    </tr>
  );
  const under = (id: string) => pieces.filter((piece) => piece.companies.some((company) => company.id === id));
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */}
      <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
        <table className="tbl blocks cmp-table">
          <caption className="sr">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("item")}</th>
              {companies.map(({ id, name }) => (
                <th key={id} scope="col">
                  <a className="t" href={`/companies/${id}`}>
                    {name}
                  </a>
                </th>
              ))}
              {nobody.length > 0 && (
                <th scope="col" className="cmp-unnamed">
                  {t("unnamedCompany")}
                </th>
              )}
              {judged && <th scope="col">{verdicts("title")}</th>}
            </tr>
          </thead>
          <tbody>
            {row(
              "basis",
              t("basis"),
              companies.map(({ id }) => [under(id).length > 0, under(id).map((piece) => <Basis key={piece.id} piece={piece} under={id} />)] as const),
              nobody.length > 0 && nobody.map((piece) => <Basis key={piece.id} piece={piece} under={undefined} />),
            )}
            {gathered(rows, together).map(({ name, label, of: [first, ...more] }) =>
              more.length === 0
                ? row(
                    name,
                    label,
                    first.cells.map((cell) => [cell.length > 0, <Values key={name} cell={cell} label={label} />] as const),
                    first.unnamed.length > 0 && <Values cell={first.unnamed} label={label} />,
                    <VerdictWords key="verdict" verdict={first.verdict} companies={companies} />,
                  )
                : row(
                    name,
                    label,
                    companies.map((company, index) => {
                      const cellOf = ({ cells }: ComparedRow) => cells[index] ?? [];
                      const all = [first, ...more];
                      return [all.some((one) => cellOf(one).length > 0), <Together key={company.id} rows={all} of={cellOf} />] as const;
                    }),
                    [first, ...more].some(({ unnamed }) => unnamed.length > 0) && <Together rows={[first, ...more]} of={({ unnamed }) => unnamed} />,
                    [first, ...more].map((one) => (
                      <div key={one.name} className="cmp-each">
                        <span className="cmp-sub">{one.label}</span>
                        <VerdictWords verdict={one.verdict} companies={companies} />
                      </div>
                    )),
                  ),
            )}
          </tbody>
        </table>
      </div>
      {without.length > 0 && (
        <p className="gap pad cmp-without">
          <span>{t("without", { names: without.map(({ name }) => name).join(kinds("listSeparator")) })}</span>
        </p>
      )}
    </>
  );
}
