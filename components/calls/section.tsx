import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { callAddress } from "@/lib/calls/filter";

/** On the page of a record that carries calls: how many, and the way to them. */
export function CallSection({ log: { evidenceId, calls, numbers, zone } }: { log: { evidenceId: string; calls: number; numbers: number; zone: string } }) {
  const t = useTranslations("calls");
  const zones = useTranslations("kinds.zones");
  return (
    <Section title={t("title")} remark={t("zone", { zone: zones.has(zone) ? zones(zone) : zone })} id="calls">
      <p className="fact">{t("sum", { calls, numbers })}</p>
      <p className="acts">
        <LinkButton href={callAddress(evidenceId)}>{t("open")}</LinkButton>
      </p>
    </Section>
  );
}
