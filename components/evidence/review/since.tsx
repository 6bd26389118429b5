import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Change } from "@/lib/evidence/changes";
import type { SubmissionView } from "@/lib/review/queries";
import type { TextPart } from "@/lib/review/since";
import { Changes } from "../history/changes";
import { type Tie, tieWords } from "../side/links";
import "../history/history.css";

type Props = {
  from: NonNullable<SubmissionView["before"]>;
  to: number;
  fields: Change[];
  body: TextPart[];
  ties: Record<"removed" | "added", Tie[]>;
};

/** What this version says otherwise than the one that was decided on last: nobody has to read it all again to find that. */
export function Since({ from: { version, decision }, to, fields, body, ties }: Props) {
  const t = useTranslations("review.since");
  const round = useTranslations("review.round");
  const what = useTranslations("evidence.history.what");
  const links = useTranslations("evidence");
  const tied = [...ties.removed, ...ties.added];
  const count = fields.length + (body.length ? 1 : 0) + tied.length;
  const named = (tie: Tie) => `${tie.title} · ${tieWords(tie, links)}${tie.note ? ` · ${tie.note}` : ""}`;
  return (
    <Section title={t("title")} count={t("count", { from: version, to, count })} remark={round(decision.verdict, { who: decision.decidedBy.name })}>
      {count === 0 ? (
        <p className="ev-none">{t("nothing")}</p>
      ) : (
        <div className="rv-since">
          {fields.length > 0 && <Changes changes={fields} most={Infinity} />}
          {(tied.length > 0 || body.length > 0) && (
            <dl className="ev-changes">
              {tied.length > 0 && (
                <div>
                  <dt>{what("links")}</dt>
                  <dd>
                    {ties.removed.map((tie) => (
                      <p key={`${tie.id} ${tie.role}`}>
                        <del>{named(tie)}</del>
                      </p>
                    ))}
                    {ties.added.map((tie) => (
                      <p key={`${tie.id} ${tie.role}`}>
                        <ins>{named(tie)}</ins>
                      </p>
                    ))}
                  </dd>
                </div>
              )}
              {body.length > 0 && (
                <div>
                  <dt>{what("body")}</dt>
                  <dd>
                    {body.map(({ text, is }, index) => {
                      const Part = is === "added" ? "ins" : is === "removed" ? "del" : "span";
                      // oxlint-disable-next-line react/no-array-index-key -- a text has no other names for its parts
                      return <Part key={index}>{text}</Part>;
                    })}
                  </dd>
                </div>
              )}
            </dl>
          )}
        </div>
      )}
    </Section>
  );
}
