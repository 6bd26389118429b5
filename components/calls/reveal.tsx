import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { RevealForm } from "@/components/evidence/victims/reveal-form";
import { Section } from "@/components/ui/section";
import type { LoggedCallView } from "@/lib/calls/queries";
import "@/components/evidence/victims/victims.css";

type Props = {
  calls: readonly LoggedCallView[];
  /** For those who may look; a viewer sees the masked form. */
  reveal?: { action: ComponentProps<typeof RevealForm>["action"]; words: Pick<ComponentProps<typeof RevealForm>, "errors" | "fallback" | "icon"> } | undefined;
};

/** One number of this page, shown once to whoever says why. */
export function RevealCalled({ calls, reveal }: Props) {
  const t = useTranslations("calls");
  const numbers = new Map(
    calls.flatMap(({ numberId, number, masked }) => (numberId && number ? [[number, { value: numberId, label: `‹${number}› ${masked}` }]] : [])),
  );
  const options = [...numbers].toSorted(([a], [b]) => a - b).map(([, option]) => option);
  return (
    <Section title={t("reveal")} id="reveal">
      <p className="soft">{t(options.length === 0 ? "noNumbers" : "revealLead")}</p>
      {options.length > 0 &&
        (reveal ? (
          <details className="reveal">
            <summary>{t("reveal")}</summary>
            <RevealForm
              {...reveal.words}
              action={reveal.action}
              fields={[
                { name: "numberId", label: t("which"), options },
                { name: "reason", label: t("reason"), hint: t("reasonHint"), autoComplete: "off" },
              ]}
              said={{ once: t("shown"), hide: t("hide") }}
            >
              <div className="acts">
                <button type="submit" className="btn">
                  {t("show")}
                </button>
              </div>
            </RevealForm>
          </details>
        ) : (
          <p className="muted">{t("onlyWriters")}</p>
        ))}
    </Section>
  );
}
