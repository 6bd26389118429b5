import { useTranslations } from "next-intl";
import { familyOf, KindMark } from "@/components/ui/kind-mark";
import type { EvidenceKind } from "@/lib/evidence/schema";

/** Every kind that can be chosen, under what it is about, each with what it is for in one line. */
export function KindChoice({ kinds, href }: { kinds: readonly EvidenceKind[]; href(kind: EvidenceKind): string }) {
  const t = useTranslations("evidence.form");
  const words = useTranslations("kinds");
  return (
    <nav className="kinds" aria-label={t("kind")}>
      {[...Map.groupBy(kinds, familyOf)].map(([family, members]) => (
        <section key={family} aria-labelledby={`family-${family}`}>
          <h2 id={`family-${family}`}>{t(`families.${family}`)}</h2>
          {members.map((kind) => (
            <a key={kind} href={href(kind)}>
              <KindMark kind={kind} size="l" />
              <span>
                <b>{words(`names.${kind}`)}</b>
                <span className="sub"> {words(`hints.${kind}`)}</span>
              </span>
            </a>
          ))}
        </section>
      ))}
    </nav>
  );
}
