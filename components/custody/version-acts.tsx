import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";

type Props = {
  /** What somebody else saved while this was being written. */
  newer: { version: number } | undefined;
  save: string;
  cancel: { href: string; label: string };
};

/** Saving and leaving. Behind a newer version, saving says that it was seen, and leaving keeps what stands there. */
export function VersionActs({ newer, save, cancel }: Props) {
  const t = useTranslations("common.conflict");
  return (
    <div className="acts">
      {newer ? (
        <Button type="submit" tone="primary" name="seenVersion" value={String(newer.version)}>
          {t("saveMine")}
        </Button>
      ) : (
        <Button type="submit" tone="primary">
          {save}
        </Button>
      )}
      <LinkButton href={cancel.href} tone={newer ? "plain" : "quiet"}>
        {newer ? t("keepTheirs") : cancel.label}
      </LinkButton>
    </div>
  );
}
