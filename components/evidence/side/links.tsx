import { useTranslations } from "next-intl";
import { KindMark, type SealName } from "@/components/ui/kind-mark";
import { Qualifier } from "@/components/ui/qualifier";
import { SideSection } from "@/components/ui/section";
import { Grade, type Judged } from "@/components/sources/grade";
import { KindWord } from "../kind-word";
import { useSealWord } from "../link/use-seal-word";

/** One tie of a record: what stands at its other end, and what it is to this one. */
export type Tie = {
  type: "company" | "source" | "evidence";
  id: string;
  href: string;
  seal: SealName;
  status?: string | undefined;
  title: string;
  role: string;
  /** What stands behind the role: the full name, the reference and the kind. */
  more: string;
  note: string | null;
  /** Of a source: how it was judged. */
  judged?: Judged;
  /** An inference never counts as support, so its tie is not green. */
  inferred?: boolean;
};

const tone = ({ role, inferred }: Tie) => (role === "contradicts" ? "rel anti" : role === "corroborates" && !inferred ? "rel for" : "rel");
const wordsOf = { company: "companyRoles", source: "sourceRoles", evidence: "evidenceLinkRoles" } as const;

/** What a tie is, in the words of `evidence`. */
export const tieWords = ({ type, role }: Tie, t: (key: string) => string) => t(`${wordsOf[type]}.${role}`);

function TieLine({ tie, word }: { tie: Tie; word: string }) {
  const sealWord = useSealWord();
  return (
    <li className="row">
      <KindMark kind={tie.seal} status={tie.status} label={sealWord(tie.seal)} />
      <div className="x">
        <a className="t" href={tie.href}>
          {tie.title}
        </a>
        <div className="sub">
          {tie.type !== "evidence" && <KindWord>{`${sealWord(tie.seal)} · `}</KindWord>}
          <span className={tone(tie)}>{word}</span> {tie.more && `· ${tie.more} `}
          {tie.inferred && <Qualifier is="inferred" />}
        </div>
        {tie.judged && (
          <div className="sub">
            <Grade of={tie.judged} />
          </div>
        )}
        {tie.note && <div className="sub lines">{tie.note}</div>}
      </div>
    </li>
  );
}

/** So many stand open beside a record; the rest opens, so that what comes behind them is not a mile away on a phone. */
const mostOpen = 20;

function Ties({ ties, word }: { ties: Tie[]; word(tie: Tie): string }) {
  const t = useTranslations("evidence.links");
  const list = (some: Tie[]) => (
    <ul>
      {some.map((tie) => (
        <TieLine key={`${tie.id}-${tie.role}`} tie={tie} word={word(tie)} />
      ))}
    </ul>
  );
  const rest = ties.slice(mostOpen);
  return (
    <>
      {list(ties.slice(0, mostOpen))}
      {rest.length > 0 && (
        <details className="ev-rest">
          <summary>{t("rest", { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

/** Companies, sources and evidence that the record is tied to. */
export function LinkSection({ ties, add }: { ties: Tie[]; add: string | undefined }) {
  const t = useTranslations("evidence");
  return (
    <SideSection title={t("links.title")} count={ties.length} {...(add && { more: { href: add, label: t("links.change") } })}>
      {ties.length ? <Ties ties={ties} word={(tie) => tieWords(tie, t)} /> : <p className="ev-none">{t("links.none")}</p>}
    </SideSection>
  );
}

/** What refers to this record from elsewhere. */
export function BacklinkSection({ ties }: { ties: Tie[] }) {
  const t = useTranslations("evidence.links");
  return (
    <SideSection title={t("backlinks")} count={ties.length}>
      {ties.length ? <Ties ties={ties} word={({ role }) => t(`back.${role}`)} /> : <p className="ev-none">{t("noBacklinks")}</p>}
    </SideSection>
  );
}
