"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useFormatter, useTranslations } from "next-intl";

type Way = { state: string; done: number; of: number };
const pause = 700;

/** How far a file is, asked again and again until it is read. The page is made anew then. */
export function Progress({ id, first }: { id: string; first: Way & { state: "reading" | "checking" } }) {
  const t = useTranslations("import.page");
  const format = useFormatter();
  const router = useRouter();
  const [way, setWay] = useState<Way>(first);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answer = await fetch(`/api/import/${id}`).catch(() => null);
      const now = answer?.ok ? ((await answer.json()) as Way) : null;
      if (now) setWay(now);
      // Thrown away in another tab, or done: the page says so. A server that rests is asked again.
      if ((now && now.state !== "reading" && now.state !== "checking") || answer?.status === 404 || answer?.status === 401) router.refresh();
      else timer = setTimeout(() => void ask(), pause);
    };
    timer = setTimeout(() => void ask(), pause);
    return () => clearTimeout(timer);
  }, [id, router]);

  const { state, done, of } = way;
  const isReading = state === "reading";
  const label = t(isReading ? "reading" : "checking");
  return (
    <div className="import-way">
      <p>
        {label} · {isReading ? t("readingDone", { percent: format.number(Math.floor((done / Math.max(of, 1)) * 100)) }) : t("checkingDone", { done, of })}
      </p>
      <progress max={Math.max(of, 1)} value={Math.min(done, of)} aria-label={label} />
    </div>
  );
}
