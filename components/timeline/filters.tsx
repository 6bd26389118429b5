import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { SelectField, TextField } from "@/components/ui/field";
import type { filterChoices } from "@/lib/evidence/choices";
import { evidenceKinds } from "@/lib/evidence/schema";
import { type TimelineFilter, timelineAddress } from "@/lib/timeline/filter";
import type { Timeline } from "@/lib/timeline/queries";
import { askFor, closer, type Days } from "@/lib/timeline/rules";
import type { TimelineWords } from "./words";

type Choices = Awaited<ReturnType<typeof filterChoices>>;

/** Plain fields of one plain form: kind, company, source, first and last day. On a phone a sheet that one button opens. */
export function TimelineFilters({ investigation, filter, choices }: { investigation: string; filter: TimelineFilter; choices: Choices }) {
  const t = useTranslations("timeline");
  const kinds = useTranslations("kinds.names");
  const active = filter.kind.length + [filter.company, filter.source, filter.from, filter.to].filter(Boolean).length;
  return (
    <>
      <button type="button" className="btn tl-open" popoverTarget="filters">
        <Icon name="funnel" small />
        {active ? t("filterCount", { count: active }) : t("filter")}
      </button>
      <div className="tl-sheet" id="filters" popover="auto" role="group" aria-label={t("filter")}>
        <div className="tl-sheet-head">
          <b>{t("filter")}</b>
          <button type="button" className="btn quiet" popoverTarget="filters" popoverTargetAction="hide">
            {t("close")}
          </button>
        </div>
        <form className="tl-filter" action={timelineAddress(investigation, {})}>
          <SelectField
            id="kind"
            name="kind"
            label={t("kind")}
            empty={t("any")}
            options={evidenceKinds.map((value) => ({ value, label: kinds(value) }))}
            defaultValue={filter.kind[0] ?? ""}
          />
          <SelectField id="company" name="company" label={t("company")} empty={t("any")} options={choices.companies} defaultValue={filter.company ?? ""} />
          <SelectField id="source" name="source" label={t("source")} empty={t("any")} options={choices.sources} defaultValue={filter.source ?? ""} />
          <TextField id="from" name="from" label={t("from")} placeholder="2019-08" maxLength={10} inputMode="numeric" defaultValue={filter.from ?? ""} />
          <TextField id="to" name="to" label={t("to")} placeholder="2020" maxLength={10} inputMode="numeric" defaultValue={filter.to ?? ""} />
          <Button type="submit">{t("show")}</Button>
        </form>
      </div>
    </>
  );
}

/** Nearer and further: all, a year, a month of that year. */
export function Zoom({
  timeline: { all, days },
  filter,
  words,
  here,
}: {
  timeline: Timeline;
  filter: TimelineFilter;
  words: TimelineWords;
  here(days: Partial<Days>): string;
}) {
  const t = useTranslations("timeline");
  if (!all || !days) return null;
  const { years, unit, months } = closer(all, days);
  const link = (part: Days, label: string) => {
    const ask = askFor(part);
    return (
      <a key={part.from} className="btn" href={here(ask)} aria-current={filter.from === ask.from && filter.to === ask.to ? "true" : undefined}>
        {label}
      </a>
    );
  };
  return (
    <nav className="tl-zoom" aria-label={t("zoom")}>
      <a className="btn" href={here({})} aria-current={filter.from || filter.to ? undefined : "true"}>
        {t("everything")}
      </a>
      {years.map((part) => link(part, words.period(part.from, unit)))}
      {filter.from && months.length > 0 && <span className="tl-months">{months.map((part) => link(part, words.mark(part.from, "month")))}</span>}
    </nav>
  );
}
