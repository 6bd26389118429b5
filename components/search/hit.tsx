import { useTranslations } from "next-intl";
import { SensitivityWord } from "@/components/evidence/sensitivity";
import { KindMark, type SealName } from "@/components/ui/kind-mark";
import { Qualifier } from "@/components/ui/qualifier";
import { Reference } from "@/components/ui/reference";
import { Status } from "@/components/ui/status";
import { type Cut, Marked } from "./marked";

/** What was found, in words. */
export type HitWords = {
  key: string;
  href: string;
  seal: SealName;
  /** The word of the seal. */
  word: string;
  status?: Parameters<typeof Status>[0]["is"];
  reference?: string;
  title: Cut[];
  /** The fact in one line. */
  one: Cut[];
  snippet?: Cut[] | undefined;
  /** The companies it is about, or the investigation that it belongs to. */
  about: Cut[];
  single?: boolean;
  /** Not there when the owner of this search last looked. */
  fresh?: boolean;
  sensitivity?: Parameters<typeof SensitivityWord>[0]["is"];
  /** Where it was found, and whether by another word or in pinyin. */
  why?: { where: string; how?: string | undefined } | undefined;
};

/** One result. The first is selected; components/search/keys.tsx moves on from there. */
export function SearchHit({ hit, selected }: { hit: HitWords; selected: boolean }) {
  const t = useTranslations("search");
  const { href, seal, word, status, reference, title, one, snippet, about, single, sensitivity, fresh, why } = hit;
  return (
    <li className={selected ? "hit on" : "hit"} aria-current={selected ? "true" : undefined} data-hit>
      <KindMark kind={seal} status={status} size="m" label={word} />
      <div>
        <h3>
          <a className="t" href={href}>
            <Marked cuts={title} />
          </a>
          {reference && (
            <span className="end">
              <Reference value={reference} />
            </span>
          )}
        </h3>
        {one.length > 0 && (
          <p className="one">
            <Marked cuts={one} />
          </p>
        )}
        {snippet && (
          <p className="snip">
            <Marked cuts={snippet} />
          </p>
        )}
        <p className="ft">
          <span className="en">{word}</span>
          {status && <Status is={status} />}
          <span>
            <Marked cuts={about} />
          </span>
          {fresh && <span className="new">{t("kept.new")}</span>}
          {single && <Qualifier is="single" />}
          {sensitivity && <SensitivityWord is={sensitivity} />}
          {why && <span className="why">{t.rich(why.how ? "whyHow" : "why", { where: why.where, how: why.how ?? "", b: (where) => <b>{where}</b> })}</span>}
        </p>
      </div>
    </li>
  );
}
