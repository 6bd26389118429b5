import { KindMark } from "@/components/ui/kind-mark";
import { Reference } from "@/components/ui/reference";
import { useTranslations } from "next-intl";
import type { ClaimLine } from "@/lib/claims/queries";
import { ClaimFlags, ClaimStanding } from "./marks";

/** Sentences, one under another: what each is worth stands right below it. */
export function ClaimList({ claims, several }: { claims: ClaimLine[]; several: boolean }) {
  const t = useTranslations("claims");
  const rootsIn = ({ roots: { length: count }, rootsAtMost: most, support }: ClaimLine["basis"]) =>
    count === 0 && support.length > 0 ? t("list.rootsUnknown") : most > count ? t("list.rootsPerhaps", { count, most }) : t("list.roots", { count });
  return (
    <ul className="claims">
      {claims.map(({ id, ref, sentence, basis, state, investigation }) => (
        <li key={id}>
          <KindMark kind="claim" status={state === "cleared" ? "accepted" : "inReview"} size="m" label={t("one")} />
          <div>
            <h3>
              <a className="t" href={`/claims/${id}`}>
                {sentence}
              </a>
            </h3>
            <p className="claim-words">
              <ClaimStanding is={state} />
              <span>{rootsIn(basis)}</span>
              <ClaimFlags flags={basis.flags} />
              {several && <span className="sub">{investigation.title}</span>}
            </p>
          </div>
          <span className="end">
            <Reference value={ref} />
          </span>
        </li>
      ))}
    </ul>
  );
}
