import { useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/kind-mark";
import { Qualifier } from "@/components/ui/qualifier";
import { Reference } from "@/components/ui/reference";
import { Status } from "@/components/ui/status";
import type { Cut } from "@/lib/search/snippet";

/** A hit in words, whatever its type. */
export type Shown = {
  id: string;
  seal: Parameters<typeof KindMark>[0]["kind"];
  status?: Parameters<typeof Status>[0]["is"];
  word: string;
  title: string;
  href: string;
  select: string;
  reference?: string;
  summary: string;
  /** Company, or what the record belongs to. */
  about: string;
  single?: boolean;
  why?: { field: string; cuts: Cut[] } | undefined;
};

const Marked = ({ cuts }: { cuts: Cut[] }) => cuts.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text));

export function SearchHit({ hit: { seal, status, word, title, href, select, reference, summary, about, single, why }, selected }: { hit: Shown; selected: boolean }) {
  const t = useTranslations("search");
  return (
    <li className={selected ? "hit on" : "hit"} aria-current={selected ? "true" : undefined}>
      <KindMark kind={seal} status={status} size="m" label={word} />
      <div>
        <h3>
          <a className="t" href={href} data-hit>
            <bdi>{why?.field === "title" ? <Marked cuts={why.cuts} /> : title}</bdi>
          </a>
          {reference && <Reference value={reference} />}
        </h3>
        <p className="one">{summary}</p>
        {why && why.field !== "title" && (
          <p className="snip">
            <Marked cuts={why.cuts} />
          </p>
        )}
        <p className="ft">
          <span className="en">{word}</span>
          {status && <Status is={status} />}
          <bdi>{about}</bdi>
          {single && <Qualifier is="single" />}
          <span className="why">
            {t("why")} <b>{t(`fields.${why?.field ?? "related"}`)}</b>
          </span>
          <a className="pick" href={select}>
            {t("select")}
            <span className="sr"> · {title}</span>
          </a>
        </p>
      </div>
    </li>
  );
}
