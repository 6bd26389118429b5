import { useTranslations } from "next-intl";
import { When } from "@/components/evidence/when";
import type { ThreadView } from "@/lib/comments/queries";
import { anchorOf } from "@/lib/comments/rules";

/** A thread in a line, where a record has very many: who began it, and with which words. All its comments can be led to. */
export function ThreadLine({ thread: { head, answers } }: { thread: ThreadView }) {
  const t = useTranslations("comments");
  return (
    <li className="thread line" id={anchorOf(head.id)}>
      {answers.map(({ id }) => (
        <span key={id} id={anchorOf(id)} />
      ))}
      <a className="link" href={`?thread=${head.id}#${anchorOf(head.id)}`}>
        <bdi>{head.text === null ? t("withdrawn") : Array.from(head.text).slice(0, 60).join("")}</bdi>
      </a>{" "}
      <span className="sub">
        {head.author.name} · <When at={head.createdAt} /> · {t("answers", { count: answers.length })}
      </span>
    </li>
  );
}
