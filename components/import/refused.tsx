import { useTranslations } from "next-intl";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import type { StagedLine } from "@/lib/import/queries";
import type { ImportTarget } from "@/lib/import/schema";
import { RefusedRows } from "./rows";

type Props = { id: string; target: ImportTarget; count: number; lines: { rows: StagedLine[]; next: number | null }; address: string; after: number };

/** Every row that stays out, by its number, a page at a time; all of them as a file. */
export function Refused({ id, target, count, lines: { rows, next }, address, after }: Props) {
  const t = useTranslations("import.page");
  return (
    <Section title={t("refused")} count={count} remark={t("refusedRemark")} id="refused">
      <RefusedRows lines={rows} target={target} />
      <Pager first={after > 0 ? `${address}#refused` : undefined} next={next === null ? undefined : `${address}?after=${next}#refused`} />
      <p className="acts export import-refused">
        <a className="link" href={`/api/import/${id}/refused`}>
          {t("refusedFile")}
        </a>
      </p>
      <p className="hint">{t("refusedFileHint")}</p>
    </Section>
  );
}
