import { useFormatter, useTranslations } from "next-intl";
import { KindMark } from "@/components/ui/kind-mark";
import { SideSection } from "@/components/ui/section";
import type { unfinished } from "@/lib/desk/queries";
import { evidenceKinds } from "@/lib/evidence/schema";

type Typing = Awaited<ReturnType<typeof unfinished>>[number];

/** Back into the form, where what was typed is found again under its id. */
const addressOf = (what: string | undefined, { id, investigationId }: Typing, kind: string) =>
  what === "edit"
    ? `/evidence/${id}/edit`
    : what === "sort"
      ? `/evidence/${id}/sort/${kind}`
      : `/evidence/new/${kind}?${new URLSearchParams({ ...(investigationId && { investigation: investigationId }), id })}`;

/** What was typed and not sent. It is nobody else's. */
export function UnfinishedSection({ items, now }: { items: Typing[]; now: Date }) {
  const t = useTranslations("desk.unfinished");
  const names = useTranslations("kinds.names");
  const format = useFormatter();
  const known = items.flatMap((item) => {
    const [what, name] = item.form.split("/");
    const kind = evidenceKinds.find((one) => one === name);
    return kind ? [{ item, kind, href: addressOf(what, item, kind) }] : [];
  });
  if (known.length === 0) return null;
  return (
    <SideSection title={t("title")} count={known.length}>
      <ul>
        {known.map(({ item, kind, href }) => (
          <li key={item.id} className="row">
            <KindMark kind={kind} status="draft" label={names(kind)} />
            <div className="x">
              <a className="t" href={href}>
                {item.title ?? t("new", { kind: names(kind) })}
              </a>
              <div className="sub">{t("saved", { at: format.relativeTime(item.updatedAt, now) })}</div>
            </div>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
