import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { AllegationFacts } from "@/lib/evidence/kinds/allegation/schema";
import { Bounds } from "../../fact-value";
import { Part } from "../part";
import { kindView, type Said } from "../view";
import "./allegation.css";

/** Who alleges what of whom. That it is unverified stands right beside it, never only among the facts. */
function View({ facts, said }: { facts: AllegationFacts; said: Said }) {
  const t = useTranslations("evidence.page.alleged");
  const kinds = useTranslations("kinds");
  return (
    <Section title={t("title")} remark={kinds(`allegation.standings.${facts.standing}`)}>
      <p className="al-who">
        <Part fact={said("madeBy")} /> <Bounds of={said("madeBy")} /> → <Part fact={said("against")} /> <Bounds of={said("against")} />
      </p>
      <blockquote className="al-said">
        {facts.share && (
          <>
            {kinds(`leadMarking.shares.${facts.share}`)} <Bounds of={said("share")} /> ·{" "}
          </>
        )}
        {facts.alleged} <Bounds of={said("alleged")} />
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
