"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBind } from "@/components/ui/bind";
import { Button } from "@/components/ui/button";
import { FieldErrors } from "@/components/ui/field";
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
  return (
    <fieldset className="rows" ref={rows}>
      <legend className="lab">{legend(list.length)}</legend>
      {list.map((row, index) => (
        <fieldset className="row-form" key={row.key}>
          <legend className="row-name">{name(index + 1)}</legend>
          {children(row as FieldMetadata<Row>)}
          {list.length > least && (
            <Button tone="quiet" icon="x" {...form.remove.getButtonProps({ name: field.name, index })} type="submit">
              {words("removeRow", { row: name(index + 1) })}
            </Button>
          )}
        </fieldset>
      ))}
      <FieldErrors id={field.id} errors={bind(field).errors} />
      <Button icon="plus" {...form.insert.getButtonProps({ name: field.name, defaultValue: empty as never })} type="submit" onClick={ask}>
        {add}
      </Button>
    </fieldset>
  );
}
