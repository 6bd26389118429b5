import { useTranslations } from "next-intl";
import { When } from "@/components/evidence/when";
import type { CommentLine } from "@/lib/comments/queries";
import { anchorOf, mayEdit, mayWithdraw, type Reader } from "@/lib/comments/rules";

/** One comment: who, when, and in which words. Behind it stand its history, and what its writer can do with it. */
export function Said({ comment, reader }: { comment: CommentLine; reader: Reader }) {
  const t = useTranslations("comments");
  const { id, text, author, createdAt, version } = comment;
  const changes = mayEdit(reader, comment) || mayWithdraw(reader, comment);
  return (
    <div className="comment" id={anchorOf(id)}>
      <p className="who-said">
        <b>
          <bdi>{author.name}</bdi>
        </b>{" "}
        <a className="sub" href={`#${anchorOf(id)}`}>
          <When at={createdAt} />
        </a>
        {version > 1 && <span className="sub"> {t("edited")}</span>}
      </p>
      {text === null ? (
        <p className="muted">{t("withdrawn")}</p>
      ) : (
        <p className="what-said">
          <bdi>{text}</bdi>
        </p>
      )}
      {(changes || version > 1 || text === null) && (
        <a className="link" href={`/comments/${id}/history`}>
          {t(changes ? "more" : "history")}
          <span className="sr"> {t("of", { who: author.name })}</span>
        </a>
      )}
    </div>
  );
}
