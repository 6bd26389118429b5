import { useTranslations } from "next-intl";
import { When } from "@/components/evidence/when";
import { Section } from "@/components/ui/section";
import type { listMemberHistory } from "@/lib/investigations/queries";
import { memberRoles } from "@/lib/investigations/schema";

/** How the circle of those who see an investigation came to be what it is. */
export function MemberHistory({ entries }: { entries: Awaited<ReturnType<typeof listMemberHistory>> }) {
  const t = useTranslations("investigations");
  // A payload that was destroyed leaves the act without its words.
  const said = (value: unknown) => (typeof value === "string" ? value : t("members.destroyed"));
  const role = (value: unknown) => (memberRoles.some((known) => known === value) ? t(`roles.${String(value)}`) : said(value));
  const count = (value: unknown) => (typeof value === "number" ? String(value) : t("members.destroyed"));
  return (
    <Section title={t("members.history")} count={entries.length}>
      <ol className="account-history">
        {entries.map(({ seq, at, action, by, detail = {} }) => {
          const { name, role: given, before, after, pieces, calls, companies, sources } = detail;
          // An export from before calls were among it says none.
          const counted = { pieces: count(pieces), calls: typeof calls === "number" ? calls : 0, companies: count(companies), sources: count(sources) };
          const words = { by: said(by), name: said(name), role: role(given), before: role(before), after: role(after), ...counted };
          return (
            <li key={seq}>
              <When at={at} /> <span>{t(`did.${action.replace("investigation.", "")}`, words)}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
