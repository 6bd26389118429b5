import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { StagedView } from "@/lib/import/queries";
import { mostColumns, mostRows } from "@/lib/import/rules";
import { fileFault } from "@/lib/import/schema";
import { type Acting, DropForm } from "./drop-form";

/** Why a file is no table that can be read. */
export function Unreadable({ staged: { id, investigationId, fault }, address, ...acting }: Acting & { staged: StagedView; address: string }) {
  const t = useTranslations("import");
  const { key, row } = fileFault.parse(fault);
  return (
    <div className="import-way">
      <Note tone="bad">{t(`fault.${key}`, { row: row ?? 0, rows: mostRows, columns: mostColumns })}</Note>
      <div className="acts">
        <LinkButton href={address} tone="primary">
          {t("page.another")}
        </LinkButton>
        <DropForm id={id} investigationId={investigationId} {...acting} />
      </div>
    </div>
  );
}
