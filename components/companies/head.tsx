import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { KindMark } from "@/components/ui/kind-mark";
import type { CompanyView } from "@/lib/companies/queries";
import { Dates } from "@/components/custody/dates";

/** How a company opens: its seal, the name it was first recorded under, all others, and what can be done. `edit`, `link` and `elsewhere` lead to the forms. */
export function CompanyHead({
  profiles,
  edit,
  link,
  elsewhere,
}: { profiles: CompanyView["profiles"] } & Record<"edit" | "link" | "elsewhere", string | undefined>) {
  const t = useTranslations("companies");
  const [first, ...others] = profiles;
  if (!first) return null;
  const names = [...new Set(profiles.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]))].filter((name) => name !== first.name);
  return (
    <header className="rec-head">
      <div className="over">
        <KindMark kind="company" size="l" />
        <b>{t("company")}</b>
        <span>{[...new Set(profiles.map(({ investigation }) => investigation.title))].join(t("listSeparator"))}</span>
      </div>
      <h1>
        <bdi>{first.name}</bdi>
      </h1>
      {names.length > 0 && <p className="fact">{t("page.short", { names: names.join(t("listSeparator")) })}</p>}
      <div className="meta">
        {others.length ? (
          <span>{t("page.knownIn", { count: new Set(profiles.map(({ investigationId }) => investigationId)).size })}</span>
        ) : (
          <Dates of={first} />
        )}
      </div>
      {(edit || link || elsewhere) && (
        <div className="acts sub-top">
          {edit && (
            <LinkButton href={edit} icon="pen-line" shortcut="E">
              {t("page.edit")}
            </LinkButton>
          )}
          {link && (
            <LinkButton href={link} tone="quiet" icon="link">
              {t("page.link")}
            </LinkButton>
          )}
          {elsewhere && (
            <LinkButton href={elsewhere} tone="quiet" icon="plus">
              {t("page.alsoHere")}
            </LinkButton>
          )}
        </div>
      )}
    </header>
  );
}
