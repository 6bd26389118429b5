import { useTranslations } from "next-intl";
import { When } from "@/components/evidence/when";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { Origin } from "@/lib/import/queries";

/** Which file a record came from, under the name that it was given, and which of its rows. */
export function OriginSection({ origin: { id, investigationId, fileName, sha256, first, last, lines, importedBy, importedAt } }: { origin: Origin }) {
  const t = useTranslations("import");
  return (
    <Section title={t("origin.title")} id="origin">
      <Facts>
        <Fact label={t("origin.name")}>
          <a className="t" href={`/investigations/${investigationId}/import/${id}`}>
            <bdi>{fileName}</bdi>
          </a>
        </Fact>
        <Fact label={t("origin.rows")}>{t(lines === 1 ? "origin.line" : "origin.lines", { count: lines, first, last })}</Fact>
        <Fact label={t("origin.by")}>{t.rich("page.by", { who: importedBy.name, at: () => <When at={importedAt} /> })}</Fact>
        <Fact label={t("page.sha256")} full>
          <code>{Buffer.from(sha256).toString("hex")}</code>
        </Fact>
      </Facts>
    </Section>
  );
}
