import { useTranslations } from "next-intl";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { penaltiesOf, yearsOf } from "@/lib/evidence/kinds/legal-reference/describe";
import type { LegalReferenceFacts, LegalTier } from "@/lib/evidence/kinds/legal-reference/schema";
import type { Fact } from "@/lib/evidence/fact";
import { Bounds } from "../../fact-value";
import { Figures } from "../../figures";
import { kindView, type Said } from "../view";

type Name = LegalTier["notStated"][number];
const names: readonly Name[] = ["circumstance", "condition", "penalties", "years", "fine"];

/** A cell of the table: the text, or which of the two kinds of absence it is. */
const Cell = ({ tier, name, text, said }: { tier: LegalTier; name: Name; text: string | undefined; said: Fact | undefined }) =>
  text !== undefined ? (
    <>
      <Figures>{text}</Figures> <Bounds of={said} />
    </>
  ) : tier.notStated.includes(name) ? (
    <NotStated />
  ) : (
    <NotFilled />
  );

const isImprisonment = ({ penalties }: LegalTier) => penalties.includes("imprisonment") || penalties.length === 0;

/** One row a tier, as the source gives them. */
function View({ facts: { tiers }, said }: { facts: LegalReferenceFacts; said: Said }) {
  const t = useTranslations("evidence.page.law");
  const kinds = useTranslations("kinds");
  const textOf = (tier: LegalTier): Record<Name, string | undefined> => ({
    circumstance: tier.circumstance,
    condition: tier.condition,
    penalties: penaltiesOf(tier, kinds),
    years: yearsOf(tier, kinds),
    fine: tier.fine && kinds(`legalReference.fineRules.${tier.fine}`),
  });
  return (
    <Section title={t("title")} count={t("count", { count: tiers.length })}>
      {tiers.length === 0 && <p className="nf">{t("none")}</p>}
      {tiers.length > 0 && (
        <Table
          caption={t("title")}
          columns={names.map((name) => ({ key: name, label: kinds(`legalReference.${name}`) }))}
          rows={tiers.map((tier, index) => ({
            key: String(index),
            cells: names.map((name) =>
              name === "years" && !isImprisonment(tier) ? (
                "–"
              ) : (
                <Cell key={name} tier={tier} name={name} text={textOf(tier)[name]} said={said(`tiers.${index}.${name}`)} />
              ),
            ),
          }))}
        />
      )}
    </Section>
  );
}

export const legalReferenceView = kindView<LegalReferenceFacts>({
  View,
  draws: ({ name }) => name.startsWith("tiers."),
  gaps: ({ tiers }, t) =>
    tiers.flatMap((tier, index) =>
      names
        .filter((name) =>
          name === "years"
            ? isImprisonment(tier) && tier.yearsFrom === undefined && tier.yearsTo === undefined
            : name === "penalties"
              ? tier.penalties.length === 0
              : tier[name] === undefined,
        )
        .map((name) => ({
          text: t("legalReference.ofTier", { number: index + 1, field: t(`legalReference.${name}`) }),
          state: tier.notStated.includes(name) ? ("notStated" as const) : ("missing" as const),
        })),
    ),
});
