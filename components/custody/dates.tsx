import { useTranslations } from "next-intl";
import { When } from "@/components/evidence/when";

/** When something was recorded and last changed, and in which version it stands. */
export function Dates({ of: { createdAt, updatedAt, version } }: { of: { createdAt: Date; updatedAt: Date; version: number } }) {
  const t = useTranslations("desk.dates");
  return (
    <>
      <span>{t.rich("recorded", { at: () => <When at={createdAt} /> })}</span>
      {version > 1 && <span>{t.rich("updated", { at: () => <When at={updatedAt} /> })}</span>}
      <span>{t("version", { version })}</span>
    </>
  );
}
