import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Section } from "@/components/ui/section";
import type { VictimKind } from "@/lib/victims/mask";
import { RevealForm } from "./reveal-form";
import "./victims.css";

type Datum = { id: string; ordinal: number; kind: VictimKind; masked: string };
type Props = {
  victims: readonly Datum[];
  /** For those who may look; a viewer sees that there is something, and its masked form. */
  reveal?: { action: ComponentProps<typeof RevealForm>["action"]; words: Pick<ComponentProps<typeof RevealForm>, "errors" | "fallback" | "icon"> } | undefined;
};

/** What in this record could find a victim: masked, each under the number that it has in the texts. One is shown at a time, to whoever says why. */
export function VictimSection({ victims, reveal }: Props) {
  const t = useTranslations("victims");
  if (victims.length === 0) return null;
  const named = ({ ordinal, kind, masked }: Datum) => `‹${ordinal}› ${t(`kinds.${kind}`)} ${masked}`;
  return (
    <Section title={t("title")} count={victims.length} remark={t("remark")} id="victims">
      <p className="soft">{t("lead")}</p>
      <ul className="victims">
        {victims.map(({ id, ordinal, kind, masked }) => (
          <li key={id}>
            <span className="muted">
              ‹{ordinal}› {t(`kinds.${kind}`)}
            </span>{" "}
            <bdi>{masked}</bdi>
          </li>
        ))}
      </ul>
      {reveal ? (
        <details className="reveal">
          <summary>{t("look")}</summary>
          <RevealForm
            {...reveal.words}
            action={reveal.action}
            fields={[
              { name: "datumId", label: t("which"), options: victims.map((datum) => ({ value: datum.id, label: named(datum) })) },
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
      )}
    </Section>
  );
}
