import { getTranslations } from "next-intl/server";
import { ByPeriod, EachTime } from "@/components/timeline/drawing";
import { TimelineFilters, Zoom } from "@/components/timeline/filters";
import { TimelineKey } from "@/components/timeline/key";
import { PeriodRows, TimeRows, UndatedList } from "@/components/timeline/table";
import { timelineWords } from "@/components/timeline/words";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { filterChoices } from "@/lib/evidence/choices";
import { getInvestigation } from "@/lib/investigations/queries";
import { timelineAddress, timelineFilter } from "@/lib/timeline/filter";
import { timelineOf } from "@/lib/timeline/queries";
import type { Days } from "@/lib/timeline/rules";
import { Page } from "../../../frame";
import "@/components/timeline/timeline.css";

export async function generateMetadata() {
  return { title: (await getTranslations("timeline"))("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** When what is known of an investigation happened: drawn as exactly as it is known, in a table that says the same, and below it what nobody dated. */
export default async function TimelinePage({ params, searchParams }: Props) {
  const actor = await signedIn();
  const { id, title } = await getInvestigation(actor, (await params).id);
  const filter = timelineFilter.parse(await searchParams);
  const [timeline, choices, words, t, desk] = await Promise.all([
    timelineOf(actor, id, filter),
    filterChoices(actor, { ...filter, investigation: id }),
    timelineWords(),
    getTranslations("timeline"),
    getTranslations("desk"),
  ]);
  const { pieces, dated, undated, found, shown, frame, days, drawn, counted, rows, next, unknown, nextUnknown } = timeline;
  const kept = { kind: filter.kind, company: filter.company, source: filter.source };
  const here = (of: Partial<Days>) => timelineAddress(id, { ...kept, from: of.from, to: of.to });
  const asked = { ...kept, from: filter.from, to: filter.to };

  return (
    <Page
      at="investigations"
      crumbs={[{ label: desk("investigations.title"), href: "/investigations" }, { label: title, href: `/investigations/${id}` }, { label: t("title") }]}
      width="table"
      log={false}
      sideLabel={t("side")}
      side={<TimelineKey />}
    >
      <h1 className="h">{t("of", { investigation: title })}</h1>
      <p className="soft">{t("lead", { pieces, dated, undated })}</p>
      <TimelineFilters investigation={id} filter={filter} choices={choices} />
      <Zoom timeline={timeline} filter={filter} words={words} here={here} />
      {pieces === 0 ? (
        <Empty title={t("emptyTitle")}>
          {t("empty")} <a href={timelineAddress(id, {})}>{t("widen")}</a>
        </Empty>
      ) : (
        <>
          <Section
            title={days ? words.stretch(days) : t("when")}
            count={t("shown", { times: shown, pieces: found })}
            remark={t(counted ? "remarkCounted" : "remark")}
          >
            {shown === 0 || !frame ? (
              <p className="gap pad">
                <span>{t(dated ? "noneThen" : "noneDated")}</span>
              </p>
            ) : (
              <div className="tl-both">
                <div className="tl-drawing">
                  {counted ? (
                    <ByPeriod counted={counted} frame={frame} words={words} here={here} />
                  ) : (
                    <EachTime times={drawn} lines={timeline.lines} frame={frame} words={words} />
                  )}
                </div>
                <div className="tl-table">
                  <PeriodRows timeline={timeline} words={words} here={here} />
                  {rows.length > 0 && <TimeRows timeline={timeline} words={words} />}
                  <Pager first={filter.after ? timelineAddress(id, asked) : undefined} next={next ? timelineAddress(id, { ...asked, after: next }) : undefined}>
                    {t("page", { shown: rows.length, total: shown })}
                  </Pager>
                </div>
              </div>
            )}
          </Section>
          <ExportLinks list="timeline" address={timelineAddress(id, asked)} investigation={id} />
          <Section title={t("undated")} count={t("pieces", { count: undated })} remark={t("undatedRemark")} id="undated">
            {undated === 0 ? (
              <p className="muted">{t("allDated")}</p>
            ) : (
              <div className="gap tl-undated">
                <div>
                  <UndatedList timeline={timeline} />
                </div>
              </div>
            )}
            <Pager
              first={filter.undated ? `${timelineAddress(id, asked)}#undated` : undefined}
              next={nextUnknown ? `${timelineAddress(id, { ...asked, undated: nextUnknown })}#undated` : undefined}
            >
              {t("page", { shown: unknown.length, total: undated })}
            </Pager>
          </Section>
        </>
      )}
    </Page>
  );
}
