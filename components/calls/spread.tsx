import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { spreadCalls } from "@/lib/calls/queries";

type Spread = Awaited<ReturnType<typeof spreadCalls>>;

type Bar = { key: string; name: string; href?: string; calls: number; words: string };

/** One bar each, dashed as all that is derived, with what it says in words beside it. */
function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ calls }) => calls));
  return (
    <ol className="calls-bars" aria-label={label}>
      {bars.map(({ key, name, href, calls, words }) => (
        <li key={key}>
          {href ? <a href={href}>{name}</a> : <span>{name}</span>}
          <svg width="100%" height="14" aria-hidden="true">
            <rect x="1" y="1" width={`${Math.max(0.2, (calls / most) * 99)}%`} height="12" />
          </svg>
          <span className="calls-said">{words}</span>
        </li>
      ))}
    </ol>
  );
}

/** On which hours of the clock the calls fell, over all days. */
export function ByHour({ hours, here }: { hours: Spread["hours"]; here(hour: number): string }) {
  const t = useTranslations("calls");
  const [from, to] = [hours[0]!.hour, hours.at(-1)!.hour];
  const of = new Map(hours.map((one) => [one.hour, one]));
  // An hour without a call between two that have some is seen as one.
  const all = Array.from({ length: to - from + 1 }, (_, index) => of.get(from + index) ?? { hour: from + index, calls: 0, days: 0 });
  return (
    <Section title={t("byHour")} remark={t("byHourRemark")} id="hours">
      <Bars
        label={t("byHour")}
        bars={all.map(({ hour, calls, days }) => ({
          key: String(hour),
          name: t("hourOf", { hour }),
          ...(calls > 0 && { href: here(hour) }),
          calls,
          words: t("onHour", { calls, days }),
        }))}
      />
    </Section>
  );
}

/** How many calls each day had, and how many in its fullest hour. */
export function ByDay({ days, more, here }: { days: Spread["days"]; more: boolean; here(day: string): string }) {
  const t = useTranslations("calls");
  return (
    <Section title={t("byDay")} count={t("byDayCount", { count: days.length })} remark={t("derivedRemark")} id="days">
      <Bars
        label={t("byDay")}
        bars={days.map(({ day, calls, agents, mostHour }) => ({
          key: day,
          name: day,
          href: here(day),
          calls,
          words: t("onDay", { calls, agents, most: mostHour }),
        }))}
      />
      {more && <p className="soft">{t("moreDays")}</p>}
    </Section>
  );
}
