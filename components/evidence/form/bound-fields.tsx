"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBind } from "@/components/ui/bind";
import { NumberField } from "@/components/ui/field";
import { bounds } from "@/lib/evidence/bounded/schema";
import { Choice } from "./choices";

type Field = Parameters<ReturnType<typeof useBind>>[0];

/** An amount and how exactly it is known. `chosen` is the bound as it stands in the form; children are words and units beside the numbers. */
export function BoundFields({
  bound,
  min,
  max,
  chosen,
  hasPad = true,
  children,
}: {
  bound: Field;
  min: Field;
  max: Field;
  chosen: string | undefined;
  hasPad?: boolean;
  children?: ReactNode;
}) {
  const words = useTranslations("evidence.form");
  const common = useTranslations("common");
  const bind = useBind();
  const pad = hasPad ? { "data-pad": true } : {};
  return (
    <div className="stack">
      <Choice field={bind(bound)} label={words("bound")} values={bounds} words="boundNames" none={common("notFilled")} />
      <div className="with">
        {chosen !== "atMost" && <NumberField {...bind(min)} label={chosen === "range" ? words("from") : words("number")} {...pad} />}
        {(chosen === "atMost" || chosen === "range") && <NumberField {...bind(max)} label={chosen === "range" ? words("to") : words("number")} {...pad} />}
      </div>
      {children && <div className="with">{children}</div>}
    </div>
  );
}
