import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import type { StillNamed } from "@/lib/victims/standing";

/** To whoever just marked a name: where it still stands in clear, to be opened and saved again. */
export function StillNamedNote({ names }: { names: StillNamed }) {
  const t = useTranslations("victims.still");
  if (names.length === 0) return null;
  return (
    <Note tone="warn">
      {names.map(({ ordinal, masked, pieces, others, listed }) => (
        <p key={ordinal}>
          {t("stands", { name: `${masked}‹${ordinal}›`, pieces, others })}{" "}
          {listed.map(({ id, ref }) => (
            <a key={id} className="ref" href={`/evidence/${id}/edit`}>
              {ref}
            </a>
          ))}{" "}
          {pieces > listed.length && t("more", { count: pieces - listed.length })}
        </p>
      ))}
      <p>{t("how")}</p>
    </Note>
  );
}
