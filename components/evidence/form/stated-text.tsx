"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useBind } from "@/components/ui/bind";
import { TextAreaField, TextField } from "@/components/ui/field";
import { StatedField } from "./stated-field";

type Props = {
  list: FieldMetadata<string[] | undefined>;
  name: string;
  label: string;
  field: FieldMetadata<string | undefined>;
  hint?: string;
  inputMode?: "text" | "url" | "numeric";
  lines?: number;
};

/** A text with its third state. */
export function StatedText({ list, name, label, field, hint, inputMode, lines }: Props) {
  const bound = useBind()(field);
  return (
    <StatedField list={list} name={name} label={label}>
      {lines ? <TextAreaField {...bound} label={label} rows={lines} hint={hint} /> : <TextField {...bound} label={label} hint={hint} inputMode={inputMode} />}
    </StatedField>
  );
}
