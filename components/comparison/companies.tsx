import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { mostCompanies, withCompany } from "@/lib/comparison/filter";
import type { Comparison } from "@/lib/comparison/queries";
import { Count } from "@/components/ui/count";

/** So many companies stand there to press; where there are more, those that are not shown are chosen from a list. */
const mostPressed = 12;

type Chosen = { offered: Comparison["offered"]; shown: readonly string[] };

/** Which companies stand side by side: pressed once more, one goes. `here` is the address with others; `kept` what else the form carries on. */
export function CompanyChoice({
  offered,
  shown,
  here,
  all,
  kept,
}: Chosen & { here: (company: string[]) => string /** Where nobody is chosen. */; all: string | undefined; kept: [name: string, value: string][] }) {
  const t = useTranslations("compare");
  const isPressed = ({ id }: { id: string }) => offered.length <= mostPressed || shown.includes(id);
  const others = offered.filter((one) => !isPressed(one));
  return (
    <>
      <nav className="cmp-pick" aria-label={t("companies")}>
        <span>{t("companies")}</span>
        {all && (
          <a className="btn quiet" href={all}>
            {t("everyCompany")}
          </a>
        )}
        {offered.filter(isPressed).map(({ id, name, pieces }) => (
          <a
            key={id}
            className="btn"
            href={here(shown.includes(id) ? shown.filter((one) => one !== id) : withCompany(shown, id))}
            aria-current={shown.includes(id) ? "true" : undefined}
          >
            {name}{" "}
            <span className="muted">
              <Count of={pieces} />
            </span>
          </a>
        ))}
      </nav>
      {others.length > 0 && (
        <form className="cmp-add" action="/compare">
          {[...kept, ...withCompany(shown).map((id) => ["company", id] as const)].map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <SelectField
            id="add-company"
            name="company"
            label={t("addCompany", { count: others.length })}
            options={others.map(({ id, name, pieces }) => ({ value: id, label: t("companyPieces", { name, pieces }) }))}
            extra={<Button type="submit">{t("add")}</Button>}
            hint={shown.length >= mostCompanies && t("replaces", { most: mostCompanies })}
          />
        </form>
      )}
    </>
  );
}
