import { useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/kind-mark";
import { SideSection } from "@/components/ui/section";
import type { claimsOf } from "@/lib/claims/queries";
import { ClaimStanding } from "./marks";

const tones = { supports: "rel for", contradicts: "rel anti", inferred: "rel" } as const;

/** The sentences that a piece of evidence is used for. `add` leads to where it can be used for another. */
export function ClaimSection({ claims, add }: { claims: Awaited<ReturnType<typeof claimsOf>>; add: string | undefined }) {
  const t = useTranslations("claims");
  return (
    <SideSection title={t("of.title")} count={claims.length} {...(add && { more: { href: add, label: t("of.add") } })}>
      {claims.length === 0 ? (
        <p className="ev-none">{t("of.none")}</p>
      ) : (
        <ul>
          {claims.map(({ role, note, claim }) => (
            <li key={claim.id} className="row">
              <KindMark kind="claim" status={claim.state === "cleared" ? "accepted" : "inReview"} label={t("one")} />
              <div className="x">
                <a className="t" href={`/claims/${claim.id}`}>
                  {claim.sentence}
                </a>
                <div className="sub">
                  <span className={tones[role]}>{t(`roles.${role}`)}</span> <span className="nw">{claim.ref}</span> <ClaimStanding is={claim.state} />
                </div>
                {note && <div className="sub">{note}</div>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </SideSection>
  );
}
