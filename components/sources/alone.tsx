import { useTranslations } from "next-intl";
import { ClaimStanding } from "@/components/claims/marks";
import { Section } from "@/components/ui/section";
import type { ClaimLine } from "@/lib/claims/queries";

type Props = {
  alone: { count: number; pieces: { id: string; ref: string; title: string }[] };
  claims: readonly ClaimLine[];
};

/** What falls if this source does: the pieces and the sentences that stand on nothing else. */
export function AloneSection({ alone: { count, pieces }, claims }: Props) {
  const t = useTranslations("sources.alone");
  return (
    <Section title={t("title")} count={t("count", { pieces: count, claims: claims.length })} remark={t("remark")} id="alone">
      {count === 0 && claims.length === 0 ? <p className="soft">{t("none")}</p> : null}
      {pieces.length > 0 && (
        <details className="alone">
          <summary>{t("pieces", { count })}</summary>
          <ul>
            {pieces.map(({ id, ref, title }) => (
              <li key={id}>
                <a className="t" href={`/evidence/${id}`}>
                  {title}
                </a>{" "}
                <span className="sub">{ref}</span>
              </li>
            ))}
          </ul>
          {count > pieces.length && <p className="sub">{t("more", { shown: pieces.length, count })}</p>}
        </details>
      )}
      {claims.length > 0 && (
        <details className="alone" open>
          <summary>{t("claims", { count: claims.length })}</summary>
          <ul>
            {claims.map(({ id, ref, sentence, state }) => (
              <li key={id}>
                <a className="t" href={`/claims/${id}`}>
                  {sentence}
                </a>{" "}
                <span className="sub">{ref}</span> <ClaimStanding is={state} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
