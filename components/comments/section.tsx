import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { SideSection } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-answer";
import type { ThreadView } from "@/lib/comments/queries";
import { isOpen, mayComment, type Reader, wholeOf } from "@/lib/comments/rules";
import { type CommentSubject, longestComment } from "@/lib/comments/schema";
import { CommentForm, useFormWords } from "./form";
import { ThreadLine } from "./line";
import { Thread, type ThreadActions } from "./thread";
import "./comments.css";

type Props = {
  threads: readonly ThreadView[];
  reader: Reader;
  /** What they are about, and who wrote it. */
  subject: CommentSubject & { authorId: string; draft: boolean };
  actions: ThreadActions & { write: Action };
  /** The thread that the address asks for. */
  asked: string | undefined;
  /** An id for whatever is written next: what is sent twice is written once. */
  newId: string;
};

const counted = (threads: readonly ThreadView[]) => threads.reduce((sum, { answers }) => sum + 1 + answers.length, 0);

/** What members say about a record, beside it: open threads first, what is settled folded away behind them. */
export function CommentSection({ threads, reader, subject, actions, asked, newId }: Props) {
  const t = useTranslations("comments");
  const words = useFormWords();
  const { open = [], settled = [] } = Object.groupBy(threads, (thread) => (isOpen(thread) ? "open" : "settled"));
  const writes = mayComment(reader);
  const own = threads.filter(({ head }) => head.authorId === reader.userId).length;
  const list = (some: readonly ThreadView[]) => {
    const whole = wholeOf(some, asked);
    return (
      <ul className="threads">
        {some.map((thread) =>
          whole.has(thread) ? (
            <Thread key={thread.head.id} thread={thread} reader={reader} subject={subject} doing={{ actions, words, newId }} />
          ) : (
            <ThreadLine key={thread.head.id} thread={thread} />
          ),
        )}
      </ul>
    );
  };
  return (
    <SideSection
      id="comments"
      title={t("title")}
      count={threads.length ? t(open.length ? "count" : "countSettled", { total: counted(threads), open: open.length }) : 0}
    >
      {threads.length === 0 && <p className="ev-none">{t(writes ? "noneWrite" : "none")}</p>}
      {open.length > 0 && list(open)}
      {settled.length > 0 && (
        <details className="settled" open={settled.some(({ head }) => head.id === asked)}>
          <summary>{t("settled", { count: settled.length })}</summary>
          {list(settled)}
        </details>
      )}
      {writes && (
        <CommentForm key={own} action={actions.write} words={words} className="form" label={t("write")} closed={{ summary: t("write"), className: "answer" }}>
          <input type="hidden" name="id" value={newId} />
          <input type="hidden" name="type" value={subject.type} />
          <input type="hidden" name="subjectId" value={subject.id} />
          <TextAreaField
            id="comment-text"
            name="text"
            label={t("text")}
            hint={subject.draft ? `${t("textHint")} ${t("onDraft")}` : t("textHint")}
            required
            maxLength={longestComment}
            rows={4}
          />
          <div className="acts">
            <Button type="submit" icon="pen-line">
              {t("send")}
            </Button>
          </div>
        </CommentForm>
      )}
    </SideSection>
  );
}

/** The way to them from the head of the record: on a phone they stand far below it. */
export function CommentJump({ threads }: { threads: readonly ThreadView[] }) {
  const t = useTranslations("comments");
  if (threads.length === 0) return null;
  const open = threads.filter(isOpen).length;
  return (
    <a className="link" href="#comments">
      {t(open ? "jumpOpen" : "jump", { total: counted(threads), open })}
    </a>
  );
}
