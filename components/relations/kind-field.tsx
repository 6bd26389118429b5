"use client";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { SelectField } from "@/components/ui/field";

type Props = ComponentProps<typeof SelectField> & {
  /** The words that stand for the other company until it is chosen. */
  open: string;
  /** What each of those that can be chosen is called. */
  names: Record<string, string>;
};

/** What one is to the other, in the names of both: the second is the one that is chosen in the same form. */
export function KindField({ open, names, options, ...field }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [other, setOther] = useState<string>();

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const look = () => {
      const chosen = new FormData(form).get("other");
      setOther(typeof chosen === "string" ? names[chosen] : undefined);
    };
    look();
    form.addEventListener("change", look);
    return () => form.removeEventListener("change", look);
  }, [names]);

  return (
    <div ref={box}>
      <SelectField
        {...field}
        options={options.map(({ value, label }) => ({ value, label: other === undefined ? label : label.replaceAll(open, () => other) }))}
      />
    </div>
  );
}
