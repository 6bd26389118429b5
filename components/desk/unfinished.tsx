import { useFormatter, useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/kind-mark";
import { Section, SideSection } from "@/components/ui/section";
import { addressOf } from "@/lib/autosave/rules";
import type { unfinished } from "@/lib/desk/waiting";
import { evidenceKinds } from "@/lib/evidence/schema";

type Typing = Awaited<ReturnType<typeof unfinished>>[number];

/** What is no evidence and can stand unfinished. */
const others = ["company", "source", "claim"] as const;
const isOther = (kind: string): kind is (typeof others)[number] => others.some((one) => one === kind);

/** What was typed and not sent. It is nobody else's. `aside`: in the context column. */
export function UnfinishedSection({ items, now, aside = false }: { items: Typing[]; now: Date; aside?: boolean }) {
  const t = useTranslations("desk.unfinished");
  const names = useTranslations("kinds.names");
  const format = useFormatter();
  const known = items.flatMap((item) => {
    const name = item.form.split("/")[1];
    const kind = ([...evidenceKinds, ...others] as const).find((one) => one === name);
    const href = kind && addressOf(item);
    return kind && href ? [{ item, kind, href, word: isOther(kind) ? t(kind) : names(kind) }] : [];
  });
  if (known.length === 0) return null;
  const Part = aside ? SideSection : Section;
  return (
    <Part title={t("title")} count={known.length}>
      <p className="sub">{t("about")}</p>
      <ul className="rows">
        {known.map(({ item, kind, href, word }) => (
          <li key={item.id} className="row">
            <KindMark kind={kind} status="draft" label={word} />
            <div className="x">
              <a className="t" href={href}>
                {item.title ?? t("new", { kind: word })}
              </a>
              <div className="sub">{t("saved", { at: format.relativeTime(item.updatedAt, now) })}</div>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
