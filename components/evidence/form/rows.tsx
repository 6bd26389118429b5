"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { useBind } from "@/components/ui/bind";
import { Button } from "@/components/ui/button";
import { FieldErrors } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { useTakenRow } from "./taken-row";
import { useNewRow } from "./use-new-row";

type Props<Row> = {
  field: FieldMetadata<Row[]>;
  form: FormMetadata;
  /** What the rows are, with their number. */
  legend(count: number): string;
  /** What one row is, by its number from 1. */
  name(number: number): string;
  add: string;
  /** A new row starts with it. */
  empty?: unknown;
  /** At least so many rows stay. */
  least?: number;
  children(row: FieldMetadata<Row>): ReactNode;
};

/** Rows of a list, in order, each of which can be taken away and one more added. */
export function Rows<Row>({ field, form, legend, name, add, empty = {}, least = 0, children }: Props<Row>) {
  const words = useTranslations("evidence.form");
  const bind = useBind();
  const list = field.getFieldList();
  const { rows, ask } = useNewRow(list.length);
  const { take, gone } = useTakenRow();
  const had = useRef(list.length);
  useEffect(() => {
    // No field changed, and yet what stands here did: it is said anew, and kept.
    if (list.length < had.current) rows.current?.form?.dispatchEvent(new Event("input", { bubbles: true }));
    had.current = list.length;
  }, [list.length, rows]);
  return (
    <fieldset className="rows" ref={rows}>
      <legend className="lab">{legend(list.length)}</legend>
      {list.map((row, index) => (
        <fieldset className="row-form" key={row.key}>
          <legend className="row-name">{name(index + 1)}</legend>
          {children(row as FieldMetadata<Row>)}
          {list.length > least && (
            <Button tone="quiet" icon="x" {...form.remove.getButtonProps({ name: field.name, index })} type="submit" onClick={() => take(field.name, index)}>
              {words("removeRow", { row: name(index + 1) })}
            </Button>
          )}
        </fieldset>
      ))}
      <div role="status">
        {gone?.field === field.name && (
          <Note>
            {words("apart.went")}
            <ul>
              {gone.said.map((said, index) => (
                <li key={index}>
                  <bdi>{said}</bdi>
                </li>
              ))}
            </ul>
          </Note>
        )}
      </div>
      <FieldErrors id={field.id} errors={bind(field).errors} />
      <Button icon="plus" {...form.insert.getButtonProps({ name: field.name, defaultValue: empty as never })} type="submit" onClick={ask}>
        {add}
      </Button>
    </fieldset>
  );
}
