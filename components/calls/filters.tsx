import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { CallFilter } from "@/lib/calls/filter";
import type { callChoices } from "@/lib/calls/queries";

type Props = { address: string; filter: CallFilter; choices: Awaited<ReturnType<typeof callChoices>>; narrowed: boolean };

/** Plain fields of one plain form: who called, what came of it, the mark, the day, the hour. */
export function CallFilters({ address, filter, choices, narrowed }: Props) {
  const t = useTranslations("calls");
  const outcomes = useTranslations("kinds.callLog.outcomes");
  const offered = (values: { value: string; calls: number }[], chosen: string | undefined, label: (value: string) => string = (value) => value) => {
    // What was chosen stays chosen, also where too many are there to offer all.
    const all = chosen === undefined || values.some(({ value }) => value === chosen) ? values : [...values, { value: chosen, calls: 0 }];
    return all.map(({ value, calls }) => ({ value, label: t("choice", { value: label(value), calls }) }));
  };
  return (
    <form className="calls-filter" action={address} aria-label={t("filter")}>
      <SelectField
        id="agent"
        name="agent"
        label={t("agent")}
        empty={t("any")}
        options={offered(choices.agents, filter.agent)}
        defaultValue={filter.agent ?? ""}
      />
      <SelectField
        id="outcome"
        name="outcome"
        label={t("outcome")}
        empty={t("any")}
        options={offered(choices.outcomes, filter.outcome, (value) => outcomes(value))}
        defaultValue={filter.outcome ?? ""}
      />
      <SelectField id="mark" name="mark" label={t("mark")} empty={t("any")} options={offered(choices.marks, filter.mark)} defaultValue={filter.mark ?? ""} />
      <TextField id="day" name="day" label={t("day")} placeholder="2019-08-12" maxLength={10} inputMode="numeric" defaultValue={filter.day ?? ""} />
      <SelectField
        id="hour"
        name="hour"
        label={t("hour")}
        empty={t("any")}
        options={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: t("hourOf", { hour }) }))}
        defaultValue={filter.hour === undefined ? "" : String(filter.hour)}
      />
      {filter.number !== undefined && (
        <SelectField
          id="number"
          name="number"
          label={t("number")}
          empty={t("any")}
          options={[{ value: String(filter.number), label: t("numberOf", { ordinal: filter.number }) }]}
          defaultValue={String(filter.number)}
        />
      )}
      <Button type="submit">{t("filter")}</Button>
      {narrowed && (
        <LinkButton href={address} tone="quiet">
          {t("clear")}
        </LinkButton>
      )}
    </form>
  );
}
