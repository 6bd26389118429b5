import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { describeAllegation } from "@/lib/evidence/kinds/allegation/describe";
import type { AllegationFacts } from "@/lib/evidence/kinds/allegation/schema";
import { Part } from "../part";
import { kindView } from "../view";
import "./allegation.css";

/** Who alleges what of whom. That it is unverified stands right beside it, never only among the facts. */
function View({ facts }: { facts: AllegationFacts }) {
  const t = useTranslations("evidence.page.alleged");
  const kinds = useTranslations("kinds");
  const found = new Map(describeAllegation(facts, kinds).map((fact) => [fact.name, fact]));
  return (
    <Section title={t("title")} remark={kinds(`allegation.standings.${facts.standing}`)}>
      <p className="al-who">
        <Part fact={found.get("madeBy")} /> → <Part fact={found.get("against")} />
      </p>
      <blockquote className="al-said">
        {facts.share && `${kinds(`leadMarking.shares.${facts.share}`)} · `}
        {facts.alleged}
      </blockquote>
      {facts.standing === "unverified" && <p className="al-open">{kinds("allegation.unverified")}</p>}
    </Section>
  );
}

export const allegationView = kindView<AllegationFacts>({
  View,
  draws: ({ name }) => name === "alleged" || name === "share",
  gaps: () => [],
});
