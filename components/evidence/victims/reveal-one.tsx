import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { RevealForm } from "./reveal-form";
import "./victims.css";

type Form = ComponentProps<typeof RevealForm>;
/** For those who may look; a viewer sees that there is something, and its masked form. */
export type Reveal = { action: Form["action"]; words: Pick<Form, "errors" | "fallback" | "icon"> } | undefined;

/** One masked value of several, shown once to whoever says why. `field` is what says which, and `summary` what leads here. */
export function RevealOne({ reveal, summary, field }: { reveal: Reveal; summary: ReactNode; field: Form["fields"][number] }) {
  const t = useTranslations("victims");
  if (!reveal) return <p className="muted">{t("onlyWriters")}</p>;
  return (
    <RevealForm
      {...reveal.words}
      closed={{ summary, className: "reveal" }}
      action={reveal.action}
      fields={[field, { name: "reason", label: t("reason"), hint: t("reasonHint"), autoComplete: "off" }]}
      said={{ once: t("shown"), hide: t("hide") }}
    >
      <div className="acts">
        <button type="submit" className="btn">
          {t("show")}
        </button>
      </div>
    </RevealForm>
  );
}
