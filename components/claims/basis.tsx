import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import type { Basis, Lack, Piece } from "@/lib/claims/basis";
import { Count } from "@/components/ui/count";

const refsOf = (pieces: readonly Piece[]) => pieces.map(({ ref }) => ref);

/** On how many roots it stands, and which pieces came by each: many records of one article are one root. */
export function BasisSection({ basis: { roots, rootsAtMost, support, bothSides } }: { basis: Basis }) {
  const t = useTranslations("claims.page");
  const separator = useTranslations("kinds")("listSeparator");
  return (
    <Section title={t("basis")}>
      <div className="claim-roots">
        {roots.length === 0 ? (
          <p className="gap pad">
            <span>{t(support.length === 0 ? "rootsNone" : "rootsUnknown")}</span>
          </p>
        ) : (
          <>
            <p className="n">
              <Count of={roots.length} />
              <small>{t(rootsAtMost > roots.length ? "rootCountPerhaps" : "rootCount", { count: roots.length, most: rootsAtMost })}</small>
            </p>
            <ul aria-label={t("rootsAre")}>
              {roots.map(({ name, pieces, atMost }) => (
                <li key={name}>
                  <b>{name}</b>{" "}
                  <span className="sub">{t(atMost > 1 ? "perhapsSameRoot" : pieces.length > 1 ? "sameRoot" : "fromRoot", { count: pieces.length })}</span>
                </li>
              ))}
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

const named = 4;

/** What would have to come before it stands better: drawn as gaps, each in words. */
export function MissingSection({ missing }: { missing: readonly Lack[] }) {
  const t = useTranslations("claims");
  const kinds = useTranslations("kinds");
  const namesOf = (pieces: readonly Piece[]) => {
    const refs = refsOf(pieces);
    return refs.slice(0, named).join(kinds("listSeparator")) + (refs.length > named ? " …" : "");
  };
  return (
    <Section title={t("page.missing")} count={t("page.missingCount", { count: missing.length })}>
      {missing.length === 0 ? (
        <p className="soft">{t("page.missingNone")}</p>
      ) : (
        <ul className="claim-lacks">
          {missing.map(({ lack, pieces, by }) => (
            <li key={`${lack} ${namesOf(pieces)}`} className="gap pad">
              <span>{t(`lack.${lack}`, { refs: namesOf(pieces), by: namesOf(by) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
