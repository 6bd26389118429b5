import { useTranslations } from "next-intl";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { SideSection } from "@/components/ui/section";
import type { Fact } from "@/lib/evidence/fact";
import type { Gap } from "../kinds/view";

const State = ({ is }: { is: Fact["state"] | undefined }) => (is === "notStated" ? <NotStated /> : is === "missing" ? <NotFilled /> : null);

/** What the record does not hold: what nobody stated, and what nobody filled in yet. */
export function GapSection({
  facts,
  others,
  subjects,
}: {
  facts: Fact[] /** What the view of the kind knows to be missing. */;
  others: Gap[] /** How many companies it is said to be about. */;
  subjects: number;
}) {
  const t = useTranslations("evidence.page");
  const open = facts.filter(({ state }) => state !== "value");
  const total = open.length + others.length + (subjects ? 0 : 1);
  if (total === 0) return null;
  return (
    <SideSection title={t("gaps")} count={total}>
      <ul className="ev-holes">
        {others.map(({ text, state }) => (
          <li key={text}>
            <span>{text}</span> <State is={state} />
          </li>
        ))}
        {subjects === 0 && <li>{t("noSubject")}</li>}
        {open.map(({ name, label, state }) => (
          <li key={name}>
            <span>{label}</span> <State is={state} />
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
