import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { KindMark } from "@/components/ui/kind-mark";
import { KindWord } from "../kind-word";
import type { Tie } from "../side/links";

const roleWords = { company: "companyRoles", source: "sourceRoles", evidence: "evidenceLinkRoles" } as const;

/** The links of a record, each with the button that cuts it. A mention goes with its words in the body, not from here. */
export function LinkList({ ties, valueOf }: { ties: Tie[]; valueOf(tie: Tie): string }) {
  const t = useTranslations("evidence");
  if (ties.length === 0) return <p className="nf">{t("links.none")}</p>;
  return (
    <ul className="ev-ties">
      {ties.map((tie) => (
        <li key={`${tie.id}-${tie.role}`}>
          <KindMark kind={tie.seal} status={tie.status} label={t(`links.seal.${tie.seal}`)} />
          <div>
            <a className="t" href={tie.href}>
              {tie.title}
            </a>
            <div className="sub">
              {tie.type !== "evidence" && <KindWord>{t(`links.seal.${tie.seal}`)}</KindWord>}{" "}
              <span className="rel">{t(`${roleWords[tie.type]}.${tie.role}`)}</span> {tie.more}
            </div>
            {tie.note && <div className="sub">{tie.note}</div>}
          </div>
          {tie.role === "mentioned" ? (
            <span className="sub">{t("links.withTheBody")}</span>
          ) : (
            <button
              type="submit"
              name="cut"
              value={valueOf(tie)}
              className="btn quiet"
              aria-label={t("links.cutOf", { name: tie.title, role: t(`${roleWords[tie.type]}.${tie.role}`) })}
            >
              <Icon name="unlink" small />
              {t("links.cut")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
