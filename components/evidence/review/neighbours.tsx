import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { placeInQueue } from "@/lib/review/queries";

/** Where the record stands in the reader's queue; K and J lead to its neighbours. */
export function Neighbours({ place: { total, position, previous, next } }: { place: Awaited<ReturnType<typeof placeInQueue>> }) {
  const t = useTranslations("review");
  if (total === 0) return null;
  const step = (id: string | null, key: "K" | "J", label: string) =>
    id && (
      <a href={`/review/${id}`} aria-keyshortcuts={key} aria-label={label} rel={key === "K" ? "prev" : "next"}>
        <Icon name={key === "K" ? "chevron-left" : "chevron-right"} />
        <kbd aria-hidden>{key}</kbd>
      </a>
    );
  return (
    <nav className="muted rv-pos" aria-label={t("queue")}>
      {position === null ? t("notInQueue", { total }) : t("place", { position, total })} {step(previous, "K", t("previous"))} {step(next, "J", t("next"))}
    </nav>
  );
}
