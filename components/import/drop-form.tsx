import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

export type Acting = { words: { errors: Record<string, string>; fallback: string }; drop: Parameters<typeof ActionForm>[0]["action"] };

/** Forgets the file. Nothing of it was imported, so nothing is lost that is not in the file itself. */
export function DropForm({ id, investigationId, words, drop }: Acting & { id: string; investigationId: string }) {
  const t = useTranslations("import.page");
  return (
    <ActionForm {...words} action={drop} icon={<Icon name="circle-alert" small />} className="inline">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="investigationId" value={investigationId} />
      <Button type="submit" tone="negative">
        {t("throwAway")}
      </Button>
    </ActionForm>
  );
}
