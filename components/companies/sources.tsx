import { useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/kind-mark";
import { SideSection } from "@/components/ui/section";
import type { companySources } from "@/lib/companies/queries";

/** The sources that speak of a company, by how many pieces. A codename means something inside its investigation alone. */
export function SourcesSection({ sources, several }: { sources: Awaited<ReturnType<typeof companySources>>; several: boolean }) {
  const t = useTranslations("companies.page");
  const kind = useTranslations("sources.kinds");
  const seal = useTranslations("desk.seals");
  return (
    <SideSection title={t("sources")} count={sources.length}>
      {sources.length === 0 && <p className="sub sub-top">{t("noSources")}</p>}
      <ul>
        {sources.map(({ id, codename, kind: what, description, code, pieces }) => (
          <li key={id} className="row">
            <KindMark kind="source" label={seal("source")} />
            <div className="x">
              <a className="t" href={`/sources/${id}`}>
                {several && `${code} `}
                {codename} · {description}
              </a>
              <div className="sub">
                {kind(what)} · {t("sourcePieces", { count: pieces })}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
