import type { ReactNode } from "react";

type Column = {
  key: string;
  label: ReactNode /** Read as the label of the value when rows become blocks; needed where `label` is not plain text. */;
  short?: string;
  number?: boolean;
};
type Row = { key: string; cells: ReactNode[]; current?: boolean };

/**
 * Text left, counts right, the name of the row first. On a phone each row becomes a block with its labels; the roles
 * are written out because a browser forgets them when a table is laid out as blocks.
 */
export function Table({ caption, columns, rows }: { caption: string; columns: Column[]; rows: Row[] }) {
  return (
    <table className="tbl blocks" role="table">
      <caption className="sr">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, number }) => (
            <th key={key} scope="col" role="columnheader" className={number ? "num" : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row" aria-current={row.current ? "true" : undefined}>
            {row.cells.map((cell, index) => {
              const column = columns[index];
              if (!column) return null;
              if (index === 0)
                return (
                  <th key={column.key} scope="row" role="rowheader">
                    {cell}
                  </th>
                );
              return (
                <td
                  key={column.key}
                  role="cell"
                  className={column.number ? "num" : undefined}
                  data-label={column.short ?? (typeof column.label === "string" ? column.label : undefined)}
                >
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
