import { useTranslations } from "next-intl";
import { Word } from "@/components/evidence/fact-value";
import { KindMark } from "@/components/ui/kind-mark";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Reference } from "@/components/ui/reference";
import { SideSection } from "@/components/ui/section";
import type { Fact } from "@/lib/evidence/fact";
import type { HitWords } from "./hit";
import { type Cut, Marked } from "./marked";

export type PreviewWords = {
  facts: (Pick<Fact, "name" | "label" | "state" | "qualifiers"> & { cuts: Cut[] })[];
  /** Some of its text, around the hit where there is one. */
  excerpt: Cut[] | undefined;
  /** Facts that did not fit. */
  more: number;
  /** Why it stands where it does. */
  reasons: string[];
  companies: { href: string; label: string; role: string }[];
};

function Value({ fact: { state, cuts, qualifiers } }: { fact: PreviewWords["facts"][number] }) {
  if (state === "notStated") return <NotStated />;
  if (state === "missing") return <NotFilled />;
  return (
    <>
      <Marked cuts={cuts} />{" "}
      {qualifiers.map((one) => (
        <Word key={one} is={one} />
      ))}
    </>
  );
}

/** The selected result in the context column. Those of the other results stand here too, out of sight, so that moving on asks nobody. */
export function Preview({ hit, facts, excerpt, more, reasons, companies, shown }: PreviewWords & { hit: HitWords; shown: boolean }) {
  const t = useTranslations("search");
  return (
    <div className="pv" hidden={!shown} data-preview>
      <section>
        <div className="row">
          <KindMark kind={hit.seal} status={hit.status} size="m" />
          <span className="x">{hit.word}</span>
          {hit.reference && <Reference value={hit.reference} big />}
        </div>
        <h2 className="pv-title">
          <Marked cuts={hit.title} />
        </h2>
        {hit.one.length > 0 && (
          <p className="soft">
            <Marked cuts={hit.one} />
          </p>
        )}
        {facts.length > 0 && (
          <dl>
            {facts.map((fact) => (
              <div key={fact.name}>
                <dt>{fact.label}</dt>
                <dd>
                  <Value fact={fact} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {excerpt && (
          <p className="excerpt">
            <Marked cuts={excerpt} />
          </p>
        )}
        <p>
          <a className="link" href={hit.href}>
            {more ? t("openMore", { count: more }) : t("open")}
          </a>
        </p>
      </section>
      {reasons.length > 0 && (
        <SideSection title={t("reasons.title")}>
          <ol className="rank">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ol>
        </SideSection>
      )}
      {companies.length > 0 && (
        <SideSection title={t("companies")} count={companies.length}>
          <ul>
            {companies.map(({ href, label, role }) => (
              <li className="row" key={`${href}-${role}`}>
                <KindMark kind="company" />
                <div className="x">
                  <a className="t" href={href}>
                    <bdi>{label}</bdi>
                  </a>
                  <div className="sub">{role}</div>
                </div>
              </li>
            ))}
          </ul>
        </SideSection>
      )}
    </div>
  );
}
