import { useTranslations } from "next-intl";
import { type Reveal, RevealOne } from "@/components/evidence/victims/reveal-one";
import { Section } from "@/components/ui/section";
import type { LoggedCallView } from "@/lib/calls/queries";

/** One number of this page, shown once to whoever says why. */
export function RevealCalled({ calls, reveal }: { calls: readonly LoggedCallView[]; reveal?: Reveal }) {
  const t = useTranslations("calls");
  const numbers = new Map(
    calls.flatMap(({ numberId, number, masked }) => (numberId && number ? [[number, { value: numberId, label: `‹${number}› ${masked}` }]] : [])),
  );
  const options = [...numbers].toSorted(([a], [b]) => a - b).map(([, option]) => option);
  return (
    <Section title={t("reveal")} id="reveal">
      <p className="soft">{t(options.length === 0 ? "noNumbers" : "revealLead")}</p>
      {options.length > 0 && <RevealOne reveal={reveal} summary={t("reveal")} field={{ name: "numberId", label: t("which"), options }} />}
    </Section>
  );
}
