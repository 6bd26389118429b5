"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useBind } from "@/components/ui/bind";
import { TextField } from "@/components/ui/field";
import { StatedText } from "../../form/stated-text";
import "./price-list.css";

type Props = { list: FieldMetadata<string[] | undefined>; field: FieldMetadata<number | undefined>; unit: string | undefined };

/** How many records a package holds, or the price is for: asked of these two alone. Without JavaScript nothing follows the unit, and it is there for all. */
export function PackageSize({ list, field, unit }: Props) {
  const isOne = unit === "package" || unit === "records";
  const bind = useBind();
  const t = useTranslations("kinds.priceList");
  const [isLive, setLive] = useState(false);
  useLayoutEffect(() => setLive(true), []);
  const box = useRef<HTMLDivElement>(null);
  const was = useRef(isOne);
  useEffect(() => {
    if (was.current === isOne) return;
    was.current = isOne;
    // Another field is there now, or is not: an autosave listens for it, and the sentence above is read off the form.
    box.current?.closest("form")?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [isOne]);
  return (
    <div ref={box} className={isOne ? undefined : "pl-no-package"}>
      {unit === "records" ? (
        <TextField {...bind(field as unknown as FieldMetadata<string | undefined>)} label={t("howMany")} inputMode="numeric" />
      ) : isOne || !isLive ? (
        <StatedText
          list={list}
          name="packageSize"
          label={t("packageSize")}
          field={field as unknown as FieldMetadata<string | undefined>}
          hint={t("packageSizeHint")}
          inputMode="numeric"
        />
      ) : null}
    </div>
  );
}
