import { useTranslations } from "next-intl";
import { Grade } from "@/components/sources/grade";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { KindMark } from "@/components/ui/kind-mark";
import type { Action } from "@/components/ui/use-answer";
import { ActForm } from "../act-form";
import { KindWord } from "../kind-word";
import type { Tie } from "../side/links";
import { useSealWord } from "./use-seal-word";
import { CredibilityField, LinkNoteField } from "./fields";

const roleWords = { company: "companyRoles", source: "sourceRoles", evidence: "evidenceLinkRoles" } as const;

type Props = {
  ties: Tie[];
  /** They lead here, from the page of the other piece. */
  back?: boolean;
  /** The piece whose page this is. */
  page: string;
  /** The ends of a link as its form sends them. */
  linkOf(tie: Tie): Record<string, string>;
  cut: Action;
  note: Action;
};

/** The links of a record, each with what is noted at it and the button that cuts it. A mention goes with its words in the body, not from here. */
export function LinkList({ ties, back = false, page, linkOf, cut, note }: Props) {
  const t = useTranslations("evidence");
  const sealWord = useSealWord();
  if (ties.length === 0) return <p className="nf">{t(back ? "links.noBacklinks" : "links.none")}</p>;
  return (
    <ul className="ev-ties">
      {ties.map((tie, index) => {
        const role = t(back ? `links.back.${tie.role}` : `${roleWords[tie.type]}.${tie.role}`);
        const sent = Object.entries({ page, type: tie.type, role: tie.role, ...linkOf(tie) });
        const link = sent.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
        return (
          <li key={`${tie.id}-${tie.role}`}>
            <KindMark kind={tie.seal} status={tie.status} label={sealWord(tie.seal)} />
            <div>
              <a className="t" href={tie.href}>
                {tie.title}
              </a>
              <div className="sub">
                {tie.type !== "evidence" && <KindWord>{sealWord(tie.seal)}</KindWord>} <span className="rel">{role}</span> {tie.more}
              </div>
              {tie.judged && (
                <div className="sub">
                  <Grade of={tie.judged} />
                </div>
              )}
              {tie.note && <p className="sub lines">{tie.note}</p>}
              {tie.role !== "mentioned" && <Noting id={`${back ? "back" : "link"}-${index}`} tie={tie} role={role} link={link} note={note} />}
            </div>
            {tie.role === "mentioned" ? (
              <span className="sub">{t("links.withTheBody")}</span>
            ) : (
              <ActForm action={cut}>
                {link}
                <button type="submit" className="btn quiet" aria-label={t("links.cutOf", { name: tie.title, role })}>
                  <Icon name="unlink" small />
                  {t("links.cut")}
                </button>
              </ActForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Opens under the link: what is noted there, and of a source how credible it is. Works without scripts, as any disclosure does. */
function Noting({ id, tie, role, link, note }: { id: string; tie: Tie; role: string; link: React.ReactNode; note: Action }) {
  const t = useTranslations("evidence.links");
  const summary = (
    <>
      {t(tie.type === "source" ? "judge" : tie.note ? "changeNote" : "addNote")} <span className="sr">{t("noteOf", { name: tie.title, role })}</span>
    </>
  );
  return (
    <ActForm action={note} className="form" label={t("noteOf", { name: tie.title, role })} closed={{ summary, className: "ev-noting" }}>
      {link}
      <input type="hidden" name="seenNote" value={tie.note ?? ""} />
      {tie.type === "source" && (
        <>
          <input type="hidden" name="seenCredibility" value={tie.judged?.credibility ?? ""} />
          <CredibilityField id={`${id}-credibility`} chosen={tie.judged?.credibility} />
        </>
      )}
      <LinkNoteField id={`${id}-note`} note={tie.note} />
      <div className="acts">
        <Button type="submit">{t("saveNote")}</Button>
      </div>
    </ActForm>
  );
}
