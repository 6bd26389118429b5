import { useEffect, useState } from "react";
import type { AlikeCompany } from "@/lib/companies/queries";

const pauseInTyping = 250;

/** The companies of the investigation that may be the one being typed. None while nothing is typed, and none where nobody can be asked: the first save asks anyway. */
export function useAlike({ investigation, names, code, except }: { investigation: string; names: readonly string[]; code?: string; except?: string }) {
  const [found, setFound] = useState<AlikeCompany[]>([]);
  const typed = names.map((name) => name.trim()).filter(Boolean);
  const query = new URLSearchParams([
    ["investigation", investigation],
    ...typed.slice(0, 31).map((name) => ["name", name.slice(0, 200)]),
    ...(code ? [["code", code.slice(0, 60)]] : []),
    ...(except ? [["except", except]] : []),
  ]).toString();
  const asks = investigation !== "" && (typed.length > 0 || Boolean(code));

  useEffect(() => {
    if (!asks) return setFound([]);
    const stop = new AbortController();
    const wait = setTimeout(async () => {
      const answer = await fetch(`/api/alike?${query}`, { signal: stop.signal }).catch(() => undefined);
      if (!stop.signal.aborted) setFound(answer?.ok ? ((await answer.json()) as AlikeCompany[]) : []);
    }, pauseInTyping);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [query, asks]);
  return found;
}
