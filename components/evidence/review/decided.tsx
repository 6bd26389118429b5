import { useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/kind-mark";
import { Reference } from "@/components/ui/reference";
import type { reviewElsewhere } from "@/lib/review/queries";
import { KindWord } from "../kind-word";
import { When } from "../when";

type Decisions = Awaited<ReturnType<typeof reviewElsewhere>>["decided"];

/** The latest decisions: who, on which version, in which words. */
export function Decided({ decisions }: { decisions: Decisions }) {
  const t = useTranslations("review");
  const kind = useTranslations("kinds.names");
  return (
    <ul className="rv-decided">
      {decisions.map(({ line, verdict, note, decidedAt, decidedBy, submission }) => (
        <li key={`${line.id}-${submission.version}`}>
          <KindMark kind={line.kind} status={line.status} label={kind(line.kind)} />
          <div>
            <p>
              {t(`verdict.${verdict}`, { who: decidedBy.name, version: submission.version })}{" "}
              <a className="t" href={`/evidence/${line.id}`}>
                <b>{line.title}</b>
              </a>
            </p>
            <p className="sub">
              <KindWord>{kind(line.kind)}</KindWord>
            </p>
            {note && <p className="said">{note}</p>}
          </div>
          <span className="when">
            <When at={decidedAt} />
          </span>
          <span className="end">
            <Reference value={line.ref} />
          </span>
        </li>
      ))}
    </ul>
  );
}
