import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { VictimKind } from "@/lib/victims/mask";
import { type Reveal, RevealOne } from "./reveal-one";
import "./victims.css";

type Datum = { id: string; ordinal: number; kind: VictimKind; masked: string };
type Props = { victims: readonly Datum[]; reveal?: Reveal };

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
      <RevealOne
        reveal={reveal}
        summary={t("look")}
        field={{ name: "datumId", label: t("which"), options: victims.map((datum) => ({ value: datum.id, label: named(datum) })) }}
      />
    </Section>
  );
}
