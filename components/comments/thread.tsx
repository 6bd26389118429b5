import { useTranslations } from "next-intl";
import { When } from "@/components/evidence/when";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import type { Action } from "@/components/ui/use-answer";
import type { ThreadView } from "@/lib/comments/queries";
import { isOpen, mayComment, maySettle, type Reader } from "@/lib/comments/rules";
import { longestComment } from "@/lib/comments/schema";
import { CommentForm, type FormWords } from "./form";
import { Said } from "./said";

export type ThreadActions = Record<"answer" | "settle" | "reopen", Action>;
type Props = {
  thread: ThreadView;
  reader: Reader;
  /** Who wrote what the thread is about. */
  subject: { authorId: string };
  /** None where threads are read and no more. */
  doing: { actions: ThreadActions; words: FormWords; newId: string } | undefined;
};

/** A thread: what began it, what was answered, and whether anything is left to do. */
export function Thread({ thread, reader, subject, doing }: Props) {
  const t = useTranslations("comments");
  const { head, answers } = thread;
  const own = answers.filter(({ authorId }) => authorId === reader.userId).length;
  const moves = doing && maySettle(reader, head, subject) && (head.settledAt !== null || isOpen(thread));
  // Without scripts a refusal comes back under this address: the part that the thread is folded away in stands open there.
  const here = `?thread=${head.id}`;
  return (
    <li className="thread">
      <Said comment={head} reader={reader} />
      {answers.length > 0 && (
        <ol>
          {answers.map((answer) => (
            <li key={answer.id}>
              <Said comment={answer} reader={reader} />
            </li>
          ))}
        </ol>
      )}
      {head.settledAt && (
        <p className="sub">{t.rich("settledBy", { who: head.settledBy?.name ?? t("missingWho"), at: () => <When at={head.settledAt!} /> })}</p>
      )}
      {doing && mayComment(reader) && (
        <div className="do">
          {/* Another one once it was sent: the browser keeps what stands in a form that stays. */}
          <CommentForm
            key={own}
            action={doing.actions.answer}
            words={doing.words}
            className="form"
            label={t("answer")}
            closed={{ summary: t("answer"), className: "answer" }}
          >
            <input type="hidden" name="id" value={doing.newId} />
            <input type="hidden" name="threadId" value={head.id} />
            <TextAreaField id={`answer-${head.id}`} name="text" label={t("answerText")} required maxLength={longestComment} rows={3} />
            <div className="acts">
              <Button type="submit" formAction={here}>
                {t("sendAnswer")}
              </Button>
            </div>
          </CommentForm>
          {moves && (
            <CommentForm action={head.settledAt ? doing.actions.reopen : doing.actions.settle} words={doing.words} className="settle">
              <input type="hidden" name="threadId" value={head.id} />
              {!head.settledAt && <input type="hidden" name="seen" value={1 + answers.length} />}
              <Button type="submit" formAction={here} tone="quiet" icon={head.settledAt ? "undo-2" : "check"}>
                {t(head.settledAt ? "reopen" : "settle")}
              </Button>
            </CommentForm>
          )}
        </div>
      )}
    </li>
  );
}
