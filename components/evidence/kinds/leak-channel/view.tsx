import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import type { Fact } from "@/lib/evidence/fact";
import type { LeakChannelFacts } from "@/lib/evidence/kinds/leak-channel/schema";
import { Bounds } from "../../fact-value";
import type { Subject } from "../../fact-section";
import { kindView, type Parties, type Said } from "../view";
import "./leak-channel.css";

function Companies({ companies }: { companies: readonly Subject[] }) {
  const t = useTranslations("evidence.page");
  return companies.map(({ id, label, href }, index) => (
    <span key={id}>
      {index > 0 && t("and")}
      <a className="t" href={href}>
        <bdi>{label}</bdi>
      </a>
    </span>
  ));
}

/** One place on the way: its name, or a hatched gap where nobody says it. */
function Step({ label, fact, companies = [], children }: { label: string; fact: Fact | undefined; companies?: readonly Subject[]; children?: ReactNode }) {
  const gap = fact?.text === undefined && companies.length === 0;
  return (
    <li className={gap ? "lk-step gap" : "lk-step"}>
      <span className="n">{label}</span>
      <span className="nm">
        {companies.length > 0 && <Companies companies={companies} />}
        {(fact?.text !== undefined || companies.length === 0) && (
          <>
            {companies.length > 0 && " · "}
            {fact?.text ?? (fact?.state === "notStated" ? <NotStated /> : <NotFilled />)}
          </>
        )}{" "}
        <Bounds of={fact} />
      </span>
      {children}
    </li>
  );
}

const Arrow = () => (
  <li className="lk-arrow" aria-hidden>
    →
  </li>
);

/** From where, by whose hands, to whom: what nobody says keeps its place. Former employers stand below, apart: nobody says that they leak. */
function View({ said, parties }: { said: Said; parties: Parties }) {
  const t = useTranslations("evidence.page.leak");
  const kinds = useTranslations("kinds");
  const word = (name: string) => kinds(`leakChannel.${name}`);
  const more = (name: string) => {
    const fact = said(name);
    return fact?.text === undefined ? null : (
      <span className="more">
        {name === "sectorNote" && `${word(name)} `}
        {fact.text} <Bounds of={fact} />
      </span>
    );
  };
  const employers = parties.get("formerEmployer") ?? [];
  return (
    <Section title={t("title")}>
      <ol className="lk-flow" aria-label={t("steps")}>
        <Step label={word("sector")} fact={said("sector")} companies={parties.get("origin") ?? []}>
          {more("sectorNote")}
        </Step>
        <Arrow />
        <Step label={word("carrier")} fact={said("carrier")} />
        <Arrow />
        <Step label={word("way")} fact={said("way")}>
          {more("wayNote")}
        </Step>
        <Arrow />
        <Step label={word("recipient")} fact={said("recipient")} companies={parties.get("recipient") ?? []} />
      </ol>
      {employers.length > 0 && (
        <p className="lk-note">
          {word("formerEmployers")} <Companies companies={employers} /> <Bounds of={said("formerEmployers")} />
          <br />
          {word("notLeaker")}
        </p>
      )}
    </Section>
  );
}

/** What the drawing shows whole. A gap of it is among the gaps all the same. */
const drawn = ["sector", "sectorNote", "carrier", "formerEmployers", "way", "wayNote", "recipient"];

export const leakChannelView = kindView<LeakChannelFacts>({
  View,
  draws: ({ name }) => drawn.includes(name),
  gaps: (facts, t) =>
    (["sector", "carrier", "formerEmployers", "way", "recipient"] as const)
      .filter((name) => (name === "formerEmployers" ? facts.notStated.includes(name) : facts[name] === undefined))
      .map((name) => ({ text: t(`leakChannel.${name}`), state: facts.notStated.includes(name) ? ("notStated" as const) : ("missing" as const) })),
});
