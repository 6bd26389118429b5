import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { type Basis, type Ground } from "@/lib/claims/rules";
import { rootOf } from "@/lib/evidence/attribution";

const sameRoot = (root: string | null, other: string) => root !== null && rootOf([{ who: root }]) === rootOf([{ who: other }]);

/** On how many roots it stands, and which pieces came by each: many records of one article are one root. */
export function BasisSection({ basis: { roots, support, bothSides } }: { basis: Basis }) {
  const t = useTranslations("claims.page");
  const separator = useTranslations("kinds")("listSeparator");
  return (
    <Section title={t("basis")}>
      <div className="claim-roots">
        {support.length === 0 ? (
          <p className="gap pad">
            <span>{t("rootsNone")}</span>
          </p>
        ) : (
          <>
            <p className="n">
              {roots.length}
              <small>{t("rootCount", { count: roots.length })}</small>
            </p>
            <ul aria-label={t("rootsAre")}>
              {roots.map((root) => {
                const count = support.filter((piece) => sameRoot(piece.root, root)).length;
                return (
                  <li key={root}>
                    <b>{root}</b> <span className="sub">{t(count > 1 ? "sameRoot" : "fromRoot", { count })}</span>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </div>
      {bothSides.map(({ root, supports, contradicts }) => (
        <Note key={root} tone="warn">
          <bdi>{t("bothSides", { root, for: refsOf(supports).join(separator), against: refsOf(contradicts).join(separator) })}</bdi>
        </Note>
      ))}
    </Section>
  );
}

const refsOf = (pieces: readonly Ground[]) => pieces.map(({ ref }) => ref);
const named = 4;

/** What would have to come before it stands better: drawn as gaps, each in words. */
export function MissingSection({ missing }: { missing: Basis["missing"] }) {
  const t = useTranslations("claims");
  const kinds = useTranslations("kinds");
  return (
    <Section title={t("page.missing")} count={t("page.missingCount", { count: missing.length })}>
      {missing.length === 0 ? (
        <p className="soft">{t("page.missingNone")}</p>
      ) : (
        <ul className="claim-lacks">
          {missing.map(({ flag, pieces }) => {
            const refs = refsOf(pieces);
            return (
              <li key={flag} className="gap pad">
                <span>{t(`lack.${flag}`, { refs: refs.slice(0, named).join(kinds("listSeparator")) + (refs.length > named ? " …" : "") })}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
