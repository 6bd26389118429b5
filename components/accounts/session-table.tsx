import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { When } from "@/components/evidence/when";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";

type Words = Pick<ComponentProps<typeof ActionForm>, "errors" | "fallback" | "icon">;
type Session = { id: string; createdAt: Date; lastSeenAt: Date; isThis: boolean };

/** Where somebody is signed in. The session one is looking from has no button of its own: that is “sign out”. */
export function SessionTable({ sessions, end, words }: { sessions: Session[]; end: ComponentProps<typeof ActionForm>["action"]; words: Words }) {
  const t = useTranslations("accounts");
  return (
    <Table
      caption={t("sessions")}
      columns={[
        { key: "started", label: t("started") },
        { key: "seen", label: t("lastSeen") },
        { key: "act", label: <span className="sr">{t("acts")}</span>, short: "" },
      ]}
      rows={sessions.map(({ id, createdAt, lastSeenAt, isThis }) => ({
        key: id,
        current: isThis,
        cells: [
          <When key="started" at={createdAt} />,
          <When key="seen" at={lastSeenAt} />,
          isThis ? (
            <span key="this" className="muted">
              {t("thisSession")}
            </span>
          ) : (
            <ActionForm key="end" {...words} action={end} className="inline">
              <input type="hidden" name="sessionId" value={id} />
              <Button type="submit" tone="quiet">
                {t("endSession")}
              </Button>
            </ActionForm>
          ),
        ],
      }))}
    />
  );
}
