"use client";
import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useBind } from "@/components/ui/bind";
import { NumberField } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { bounds } from "@/lib/evidence/bounded/schema";
import { boundOf } from "@/lib/evidence/kinds/price-list/rules";
import { CurrencyField } from "../../form/currency-field";

type Field = FieldMetadata<string | undefined>;
type Bound = ReturnType<typeof boundOf>;

/** One price is one number to type, though it is kept as from and to: what is not in sight follows it. */
export function PriceAmount({ min, max, currency }: Record<"min" | "max" | "currency", Field>) {
  const t = useTranslations("kinds");
  const words = useTranslations("evidence.form");
  const bind = useBind();
  const [typed, setTyped] = useState({ min: min.initialValue ?? "", max: max.initialValue ?? "" });
  const [how, setHow] = useState<Bound>(() => boundOf(typed));
  // Without JavaScript nothing follows, and both numbers are there.
  const [isLive, setLive] = useState(false);
  const follower = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    setLive(true);
    if (follower.current) follower.current.disabled = false; // at once: the form reads itself as soon as it is there
  }, []);
  const hasChanged = useRef(false);
  useEffect(() => {
    // Other fields are there now: an autosave listens for it, and the sentence above is read off the form.
    if (hasChanged.current) box.current?.closest("form")?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [how]);

  const choose = (next: Bound) => {
    const one = typed.min || typed.max;
    hasChanged.current = true;
    setTyped({ min: next === "atMost" ? "" : one, max: next === "atMost" ? one : next === "range" && typed.max !== one ? typed.max : "" });
    setHow(next);
  };
  const number = (field: Field, name: "min" | "max") => ({
    ...bind(field),
    defaultValue: undefined,
    value: typed[name],
    label: how === "range" ? t(`priceList.${name}`) : t("priceList.amount"),
    // Not onChange, which comes after the form has read itself in this same event.
    onInput({ currentTarget: { value } }: FormEvent<HTMLInputElement>) {
      if (follower.current) follower.current.value = value;
      setTyped({ ...typed, [name]: value });
    },
  });
  return (
    <div className="stack" ref={box}>
      <div className="field needs-script" onChange={({ target }) => choose((target as unknown as HTMLInputElement).value as Bound)}>
        <span className="lab" aria-hidden>
          {words("bound")}
        </span>
        <Segmented
          label={words("bound")}
          name={`${min.id}-how`}
          form=""
          chosen={how}
          options={bounds.map((value) => ({ value, label: t(`boundNames.${value}`) }))}
        />
      </div>
      <div className="with">
        {how !== "atMost" && <NumberField {...number(min, "min")} />}
        {(how === "atMost" || how === "range") && <NumberField {...number(max, "max")} />}
        {how === "exact" && <input type="hidden" ref={follower} disabled={!isLive} name={max.name} form={max.formId} defaultValue={typed.min} />}
        <CurrencyField {...bind(currency)} key={currency.key} label={t("priceList.currency")} />
      </div>
      {how !== "atMost" && how !== "range" && (
        <noscript>
          <NumberField {...bind(max)} label={t("priceList.max")} hint={words("noMax")} />
        </noscript>
      )}
    </div>
  );
}
