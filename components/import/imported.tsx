import { useTranslations } from "next-intl";
import { When } from "@/components/evidence/when";
import { LinkButton } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Reference } from "@/components/ui/reference";
import { Section } from "@/components/ui/section";
import type { ImportView, recordsOf, StagedLine } from "@/lib/import/queries";
import { Refused } from "./refused";

type Props = {
  imported: ImportView;
  records: Awaited<ReturnType<typeof recordsOf>>;
  refused: { rows: StagedLine[]; next: number | null } | null;
  after: number;
  address: string;
};

/** What became of a file, for good. For a day whoever imported it can still take the rows that stayed out. */
export function Imported({ imported, records, refused, after, address }: Props) {
  const t = useTranslations("import");
  const { id, investigationId, target, size, sha256, headers, columns, rows, accepted, duplicate, refused: left, importedAt, importedBy } = imported;
  return (
    <>
      <p className="fact import-sum" role="status">
        {t("page.sumDone", { rows, accepted, duplicate, refused: left })}
      </p>
      <p className="acts">
        {target === "company" && (
          <LinkButton href={`/companies?investigation=${investigationId}`} tone="primary">
            {t("page.companies")}
          </LinkButton>
        )}
        {target === "callLog" && records[0] && (
          <LinkButton href={`/evidence/${records[0].id}/calls`} tone="primary">
            {t("page.log")}
          </LinkButton>
        )}
        <LinkButton href={`/investigations/${investigationId}/import`}>{t("page.another")}</LinkButton>
      </p>
      {records.length > 0 && (
        <Section title={t("page.records")} count={records.length}>
          <ul className="import-records">
            {records.map(({ id: record, ref, title, lines }) => (
              <li key={record}>
                <a className="t" href={`/evidence/${record}`}>
                  <bdi>{t("page.record", { title, count: lines })}</bdi>
                </a>
                <Reference value={ref} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t("page.facts")}>
        <Facts>
          <Fact label={t("imported")}>{t.rich("page.by", { who: importedBy.name, at: () => <When at={importedAt} /> })}</Fact>
          <Fact label={t("page.size")}>{t("page.bytes", { size })}</Fact>
          <Fact label={t("page.sha256")} full>
            <code>{Buffer.from(sha256).toString("hex")}</code>
          </Fact>
          <Fact label={t("page.columns")} full>
            {headers.map((header, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- two columns may have one header; their place tells them apart
              <p key={index}>
                <bdi>
                  {t("page.becomes", {
                    header: header || t("page.column", { number: index + 1 }),
                    field: columns[index] ? t(`fields.${target}.${columns[index]}`) : t("page.leftOut"),
                  })}
                </bdi>
              </p>
            ))}
          </Fact>
        </Facts>
      </Section>
      {refused && refused.rows.length > 0 && <Refused id={id} target={target} count={left} lines={refused} address={address} after={after} />}
    </>
  );
}
