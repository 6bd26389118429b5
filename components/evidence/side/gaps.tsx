import { useTranslations } from "next-intl";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { SideSection } from "@/components/ui/section";
import type { Fact } from "@/lib/evidence/fact";

/** What the record does not hold: what nobody stated, and what nobody filled in yet. */
export function GapSection({ facts, others }: { facts: Fact[]; /** Gaps that are no single fact. */ others: string[] }) {
  const t = useTranslations("evidence.page");
  const open = facts.filter(({ state }) => state !== "value");
  if (open.length + others.length === 0) return null;
  return (
    <SideSection title={t("gaps")} count={open.length + others.length}>
      <ul className="ev-holes">
        {others.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
        {open.map(({ name, label, state }) => (
          <li key={name}>
            <span>{label}</span> {state === "notStated" ? <NotStated /> : <NotFilled />}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
