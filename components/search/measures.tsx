import { useTranslations } from "next-intl";
import { currencies } from "@/components/evidence/form/currencies";
import { Button } from "@/components/ui/button";
import { type Chosen, parametersOf } from "@/lib/search/path";
import { type Measure, measureNames } from "@/lib/search/schema";
import { spans } from "./spans";

/** Filters by number and day, as one plain form: what else is asked travels along. Open while any of them is set. */
export function MeasureFilters({ asked }: { asked: Chosen }) {
  const t = useTranslations("search.measures");
  const money = useTranslations("kinds.currencies");
  const field = (name: Measure, label: string, numeric: boolean) => (
    <input
      className="inp"
      name={name}
      defaultValue={asked[name] ?? ""}
      aria-label={label}
      inputMode={numeric ? "decimal" : "numeric"}
      placeholder={
        name === "missing"
          ? "1"
          : name === "prefix"
            ? "170"
            : t(name === "from" ? "placeholder.from" : name === "to" ? "placeholder.to" : name.endsWith("From") ? "from" : "to")
      }
      maxLength={30}
      autoComplete="off"
    />
  );
  return (
    <details className="fc measures" open={measureNames.some((name) => asked[name] !== undefined)}>
      <summary>{t("title")}</summary>
      <form action="/search">
        {parametersOf({ ...asked, page: 1 })
          .filter(([name]) => !(measureNames as string[]).includes(name))
          .map(([name, value]) => (
            <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
          ))}
        {spans.map(({ of, from, to, numeric }) => (
          <fieldset key={of}>
            <legend>{t(of)}</legend>
            {field(from, t("fromOf", { what: t(of) }), numeric)}
            <span aria-hidden>–</span>
            {field(to, t("toOf", { what: t(of) }), numeric)}
            {/* Of both kinds of prices, and behind the second. */}
            {of === "perRecord" && (
              <select className="inp" name="currency" aria-label={t("currency")} defaultValue={asked.currency ?? ""}>
                <option value="">{t("anyCurrency")}</option>
                {[...new Set([...currencies, ...(asked.currency ? [asked.currency] : [])])].map((currency) => (
                  <option key={currency} value={currency}>
                    {money.has(currency) ? money(currency) : currency}
                  </option>
                ))}
              </select>
            )}
          </fieldset>
        ))}
        <fieldset>
          <legend>{t("missing")}</legend>
          {field("missing", t("missing"), true)}
        </fieldset>
        <fieldset>
          <legend>{t("prefix")}</legend>
          {field("prefix", t("prefix"), true)}
        </fieldset>
        <p className="hint">{t("hint")}</p>
        <Button type="submit">{t("apply")}</Button>
      </form>
    </details>
  );
}
