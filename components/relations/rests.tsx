import { useTranslations } from "next-intl";
import { Via } from "@/components/evidence/list/via";
import { Qualifier } from "@/components/ui/qualifier";
import type { EvidenceLine } from "@/lib/evidence/lines";
import type { AnyRelation } from "@/lib/relations/queries";

/** What a statement about companies rests on, each piece with the way that it came; the gap where it is nothing yet. */
export function Rests({ on: { basis, pieces }, lines }: { on: Pick<AnyRelation, "basis" | "pieces">; lines: ReadonlyMap<string, EvidenceLine> }) {
  const t = useTranslations("relations");
  return (
    <>
      {basis.support.length === 0 && (
        <p className="gap pad">
          <span>{t(pieces.length ? "restsOnNoSupport" : "restsOnNothing")}</span>
        </p>
      )}
      {pieces.length > 0 && (
        <ul aria-label={t("restsOn")}>
          {pieces.map(({ id, ref, inferred }) => {
            const line = lines.get(id);
            return (
              line && (
                <li key={id}>
                  <a className="t" href={`/evidence/${id}`}>
                    {line.title}
                  </a>{" "}
                  <span className="sub">{ref}</span>
                  {inferred && <Qualifier is="inferred" />}
                  <Via steps={line.steps} />
                </li>
              )
            );
          })}
        </ul>
      )}
    </>
  );
}
