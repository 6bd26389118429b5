import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { KindMark } from "@/components/ui/kind-mark";
import type { AlikeCompany } from "@/lib/companies/queries";

/** Companies that may be the one being recorded, each with why. `asked`: whoever saves has to say that it is none of them. */
export function AlikeList({ alike, asked }: { alike: AlikeCompany[]; asked: boolean }) {
  const t = useTranslations("companies.alike");
  return (
    <div className="alike" role="status" aria-label={t("title", { count: alike.length })}>
      {alike.length > 0 && (
        <>
          <p className="lab">{t("title", { count: alike.length })}</p>
          <ul>
            {alike.map(({ id, name, why, called }) => (
              <li key={id}>
                <KindMark kind="company" size="xs" />
                {/* What is typed here stays: it opens beside it. */}
                <a className="t" href={`/companies/${id}`} target="_blank" rel="noopener">
                  <bdi>{name}</bdi>
                </a>{" "}
                <span className="sub">{called === name ? t(`why.${why}`) : t("whyCalled", { called, why: t(`why.${why}`) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {asked && alike.length > 0 && (
        <Button type="submit" name="seenAlike" value={alike.map(({ id }) => id).join(" ")}>
          {t("anyway")}
        </Button>
      )}
    </div>
  );
}
