import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { UnsettledThreads } from "@/lib/comments/queries";
import "./comments.css";

/** Threads that somebody waits on: on what this person wrote, on what they are to review, and those they began. */
export function UnsettledSection({ unsettled: { total, threads }, now }: { unsettled: UnsettledThreads; now: Date }) {
  const t = useTranslations("comments.unsettled");
  const format = useFormatter();
  if (total === 0) return null;
  return (
    <Section title={t("title")} count={total} remark={t("hint")} id="comments">
      <ul className="unsettled">
        {threads.map(({ id, href, ref, title, by, text, at }) => (
          <li key={id}>
            <a className="t" href={href}>
              <bdi>{text}</bdi>
            </a>
            <p className="sub">
              {t("last", { who: by, age: format.relativeTime(at, now) })} · {ref} <bdi>{title}</bdi>
            </p>
          </li>
        ))}
      </ul>
      {total > threads.length && <p className="sub">{t("more", { count: total - threads.length })}</p>}
    </Section>
  );
}
