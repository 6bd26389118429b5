import { useTranslations } from "next-intl";
import { When } from "@/components/evidence/when";
import { Section } from "@/components/ui/section";

/** What was done about an account, as the history has it. */
export function AccountHistory({ entries }: { entries: { seq: number; at: Date; action: string; by: string | null }[] }) {
  const t = useTranslations("accounts");
  return (
    <Section title={t("history")} count={entries.length}>
      <ol className="account-history">
        {entries.map(({ seq, at, action, by }) => (
          <li key={seq}>
            <When at={at} /> <span>{t(`did.${action.replace("account.", "")}`, { by: by ?? t("nobody") })}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
