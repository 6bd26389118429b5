import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Qualifier, type QualifierName } from "@/components/ui/qualifier";
import type { Fact, Qualifier as Known } from "@/lib/evidence/fact";
import { factWords } from "@/lib/evidence/words/schema";
import { Figures } from "./figures";

/** The look of each word; what is neither said, seen nor worked out is plain. */
const looks: Record<Known, QualifierName> = {
  required: "required",
  seen: "seen",
  heard: "heard",
  reported: "reported",
  inferred: "inferred",
  workedOut: "derived",
  opinion: "inferred",
  derived: "derived",
  about: "about",
  average: "average",
  atLeast: "atLeast",
  atMost: "about",
  andOthers: "andOthers",
  some: "some",
  mainly: "about",
  forExample: "forExample",
  ability: "about",
  mentionOrder: "about",
};

/** The small framed word of a qualifier. */
export function Word({ is }: { is: Known }) {
  const t = useTranslations("kinds.qualifiers");
  return <Qualifier is={looks[is]}>{t(is)}</Qualifier>;
}

export const isBounded = (of: Pick<Fact, "qualifiers"> | undefined) => factWords.some((word) => of?.qualifiers.includes(word));

/** The words that bound a fact of which the text is drawn already. How it is known is drawn apart. */
export const Bounds = ({ of }: { of: Pick<Fact, "qualifiers"> | undefined }) =>
  factWords
    .filter((word) => of?.qualifiers.includes(word))
    .map((word, index) => (
      <Fragment key={word}>
        {index > 0 && " "}
        <Word is={word} />
      </Fragment>
    ));

/** One fact in its state, with the words that bound it. A derived number never stands without its formula. */
export function FactValue({ fact: { state, text, qualifiers, formula } }: { fact: Pick<Fact, "state" | "text" | "qualifiers" | "formula"> }) {
  if (state === "notStated") return <NotStated />;
  if (state === "missing" || text === undefined) return <NotFilled />;
  if (state === "notDerived") return <span className="muted">{text}</span>;
  const before = qualifiers.filter((one) => one === "forExample");
  const behind = qualifiers.filter((one) => one !== "forExample");
  return (
    <>
      {before.map((one) => (
        <Fragment key={one}>
          <Word is={one} />{" "}
        </Fragment>
      ))}
      <span className={qualifiers.includes("derived") ? "calc-v" : undefined}>
        <Figures>{text}</Figures>
      </span>
      {behind.map((one) => (
        <Word key={one} is={one} />
      ))}
      {formula && <span className="muted ev-formula">{formula}</span>}
    </>
  );
}
