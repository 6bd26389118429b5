import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import { missingStages } from "@/lib/evidence/kinds/script/rules";
import type { ScriptFacts } from "@/lib/evidence/kinds/script/schema";
import type { Translate } from "@/lib/evidence/fact";
import { wordsRead } from "@/lib/evidence/words/describe";
import { factWords } from "@/lib/evidence/words/schema";
import { Bounds, isBounded } from "../../fact-value";
import type { Said } from "../view";
import "./script.css";

type Stage = ScriptFacts["stages"][number];

/** More than these are said in one word instead of being drawn one by one. */
const drawn = 8;

function StageCell({ stage: { name, gloss, quote, callPosition, notStated }, number, said }: { stage: Stage; number: number; said: Said }) {
  const t = useTranslations("evidence.page.script");
  return (
    <li className="sc-stg">
      <span className="n">{t("mentioned", { number })}</span>
      <b className="nm">{name}</b>
      {gloss !== undefined && (
        <span className="gl">
          {t("gloss", { gloss })} <Bounds of={said("gloss")} />
        </span>
      )}
      {callPosition !== undefined && (
        <span className="gl">
          {t("position", { number: callPosition })} <Bounds of={said("callPosition")} />
        </span>
      )}
      <span className="ln">
        {t("quote")}{" "}
        {quote !== undefined ? (
          <a href={`#quote-${number}`}>{t("quoteBelow")}</a>
        ) : notStated.includes("quote") ? (
          <NotStated>{t("notQuoted")}</NotStated>
        ) : (
          <NotFilled />
        )}
      </span>
    </li>
  );
}

/** Stages that are said to exist and have no name: a row of their own, so that no place among the others is suggested. */
function MissingStages({ missing, openEnded, gap }: { missing: number; openEnded: boolean; gap: ReturnType<Said> }) {
  const t = useTranslations("evidence.page.script");
  // Of about eight nobody knows how many places to draw.
  if (missing > drawn || (missing > 0 && isBounded(gap)))
    return (
      <li className="sc-stg gap wide">
        <b className="nm">{t("missingMany", { count: missing })}</b> <Bounds of={gap} />
      </li>
    );
  return (
    <>
      {Array.from({ length: missing }, (_, index) => (
        <li className="sc-stg gap" key={index}>
          <b className="nm">{t("missingOne")}</b>
        </li>
      ))}
      {missing === 0 && openEnded && (
        <li className="sc-stg gap wide">
          <b className="nm">{t("andOthers")}</b>
        </li>
      )}
    </>
  );
}

function remarkOf({ stages }: ScriptFacts, t: (key: string) => string): string {
  const placed = stages.filter(({ callPosition }) => callPosition !== undefined).length;
  return placed === 0 ? t("orderOnly") : placed === stages.length ? t("orderAndPlaces") : t("orderSomePlaces");
}

/** Named stages in order of mention, and below them the ones that are said to exist and have no name. */
export function Stages({ facts, said, edit }: { facts: ScriptFacts; said: Said; edit?: string | undefined }) {
  const t = useTranslations("evidence.page.script");
  const kinds = useTranslations("kinds");
  const { stages, openEnded, claimedStages } = facts;
  const missing = missingStages(facts) ?? 0;
  const { before = "none" } = wordsRead(
    factWords.filter((word) => said("missing")?.qualifiers.includes(word)),
    kinds as Translate,
  );
  const quoted = stages.flatMap(({ name, quote }, index) => (quote === undefined ? [] : [{ name, quote, number: index + 1 }]));
  return (
    <Section
      title={t("title")}
      count={
        claimedStages === undefined ? (
          stages.length
        ) : (
          <>
            {stages.length} / {claimedStages} <Bounds of={said("claimedStages")} />
          </>
        )
      }
      remark={stages.length > 0 ? remarkOf(facts, t) : undefined}
    >
      <div className="sc-stages">
        {stages.length > 0 && (
          <ol>
            {stages.map((stage, index) => (
              <StageCell key={index} stage={stage} number={index + 1} said={(name) => said(`stages.${index}.${name}`)} />
            ))}
          </ol>
        )}
        {(missing > 0 || openEnded || stages.length === 0) && (
          <ol aria-label={t("missingLabel", { count: missing, before })}>
            {stages.length === 0 && missing === 0 && !openEnded ? (
              <li className="sc-stg gap wide">
                <b className="nm">{t("none")}</b>
              </li>
            ) : (
              <MissingStages missing={missing} openEnded={openEnded} gap={said("missing")} />
            )}
          </ol>
        )}
      </div>
      <div className="sc-cap">
        <p>
          {missing > 0 && t("captionMissing")}
          {stages.some(({ gloss }) => gloss !== undefined) && t("captionGloss")}
        </p>
        {edit && (
          <LinkButton href={edit} icon="plus">
            {t("add")}
          </LinkButton>
        )}
      </div>
      {quoted.length > 0 && (
        <dl className="sc-quotes">
          {quoted.map(({ name, quote, number }) => (
            <div key={number} id={`quote-${number}`}>
              <dt>{name}</dt>
              <dd className="song">
                {quote} <Bounds of={said(`stages.${number - 1}.quote`)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
