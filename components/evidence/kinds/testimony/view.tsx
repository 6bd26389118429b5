import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { TestimonyFacts } from "@/lib/evidence/kinds/testimony/schema";
import { Bounds, FactValue } from "../../fact-value";
import { Absent, Course } from "../course";
import { kindView, type Said } from "../view";
import "./testimony.css";

const lists = ["known", "readOff", "assumed"] as const;

function View({ facts, said }: { facts: TestimonyFacts; said: Said }) {
  const t = useTranslations("evidence.page.testimony");
  const kinds = useTranslations("kinds");
  const { events, quote, quoteAt } = facts;
  return (
    <>
      <Section title={t("course")} count={t("events", { count: events.length })} remark={t("order")}>
        <Course steps={events} said={(index, name) => said(`events.${index}.${name}`)}>
          {(index) => (
            <p className="co-by">
              <span className="co-lab">{kinds("testimony.caller")}</span> {events[index]?.caller ?? <Absent of={events[index] ?? facts} name="caller" />}{" "}
              <Bounds of={said(`events.${index}.caller`)} />
            </p>
          )}
        </Course>
      </Section>
      <Section title={t("data")} remark={t("dataRemark")}>
        <dl className="te-data">
          {lists.map((name) => {
            const fact = said(name);
            return (
              <div key={name} className={name}>
                <dt>{kinds(`testimony.${name}`)}</dt>
                <dd>
                  {fact && <FactValue fact={fact} />}
                  {name === "known" && facts.knownBy && (
                    <span className="te-by">
                      {kinds(`testimony.knownBys.${facts.knownBy}`)} <Bounds of={said("knownBy")} />
                    </span>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
        {facts.assumed.length > 0 && <p className="te-note">{t("assumedNote")}</p>}
      </Section>
      {quote !== undefined && (
        <Section title={kinds("testimony.quote")}>
          <blockquote className="said">
            {quote} <Bounds of={said("quote")} />
            {quoteAt !== undefined && <span className="at"> {quoteAt}</span>}
          </blockquote>
        </Section>
      )}
    </>
  );
}

export const testimonyView = kindView<TestimonyFacts>({
  View,
  draws: ({ name, state }) =>
    name.startsWith("events.") || name === "knownBy" || lists.some((list) => list === name) || (name === "quote" && state === "value"),
  gaps: (facts, t) => [
    ...facts.events.flatMap((event, index) =>
      (["trigger", "delay", "caller"] as const)
        .filter((name) => event[name] === undefined && !(name === "delay" && event.delayNote !== undefined))
        .map((name) => ({
          text: t("course", { number: index + 1, field: name }),
          state: event.notStated.includes(name) ? ("notStated" as const) : ("missing" as const),
        })),
    ),
    ...lists
      .filter((name) => facts[name].length === 0)
      .map((name) => ({ text: t("testimony", { field: name }), state: facts.notStated.includes(name) ? ("notStated" as const) : ("missing" as const) })),
  ],
});
