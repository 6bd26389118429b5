import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KindMark } from "@/components/ui/kind-mark";
import { Qualifier } from "@/components/ui/qualifier";
import { Reference } from "@/components/ui/reference";
import { Status } from "@/components/ui/status";
import { beyondTitle, subjectNames } from "@/lib/evidence/describe";
import type { EvidenceLine } from "@/lib/evidence/lines";
import { SensitivityWord } from "../sensitivity";
import { KindWord } from "../kind-word";
import { When } from "../when";

/** One record in a list: its mark, its title, the fact in one line, and below it where it stands, whose it is, how old. */
export function EvidenceRow({
  line,
  summary,
  href,
  more,
  at,
  note,
}: {
  line: EvidenceLine;
  summary: string;
  href?: string /** Behind the status: what else this list has to say. */;
  more?: ReactNode /** Instead of the time of the last change. */;
  at?: ReactNode /** What somebody wrote about it. */;
  note?: string | undefined;
}) {
  const t = useTranslations("evidence.list");
  const kind = useTranslations("kinds.names");
  const companies = subjectNames(line.companies);
  const beyond = beyondTitle(summary, line.title);
  return (
    <li className="ev-row">
      <KindMark kind={line.kind} status={line.status} size="m" label={kind(line.kind)} />
      <div>
        <h3>
          <a className="t" href={href ?? `/evidence/${line.id}`}>
            {line.title}
          </a>
          <span className="end">
            <Reference value={line.ref} />
          </span>
        </h3>
        {/* A title that nobody wrote is the fact itself: it is not said twice. */}
        {beyond && <p className="one">{beyond}</p>}
        <p className="ft">
          <KindWord>{kind(line.kind)}</KindWord>
          <Status is={line.status} />
          {more}
          <span>{companies.length ? companies.join(t("and")) : t("noCompany")}</span>
          {line.single && <Qualifier is="single" />}
          <SensitivityWord is={line.sensitivity} />
          {line.tags.length > 0 && <span className="ev-filed">{line.tags.map(({ tag }) => `#${tag.name}`).join(" ")}</span>}
          {at ?? (
            <span>
              {t("by", { who: line.author.name })} · <When at={line.updatedAt} />
            </span>
          )}
        </p>
        {note && <p className="said">{note}</p>}
      </div>
    </li>
  );
}
