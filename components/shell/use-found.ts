import { useEffect, useState } from "react";
import type { SealName } from "@/components/ui/kind-mark";

const paths = { company: "/companies", source: "/sources", evidence: "/evidence", claim: "/claims", comment: "/comments" } as const;
type Suggestion = { type: keyof typeof paths; id: string; label: string; sub?: string; kind?: SealName; status?: string };
type Found = { href: string; label: string; sub: string | undefined; seal: SealName; status: string | undefined };

/** Asks a moment after the last key. An answer that does not come is no error: there is still the search. */
function useAnswer<Given, Read>(address: string | undefined, pause: number, read: (given: Given) => Read): Read | undefined {
  const [answer, setAnswer] = useState<{ to: string | undefined; read: Read }>();
  useEffect(() => {
    if (!address) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(address, { signal: abort.signal });
        if (response.ok) setAnswer({ to: address, read: read(await response.json()) });
      } catch {
        // taken back by the next key, or offline
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- how an answer is read never changes
  }, [address, pause]);
  return answer && answer.to === address ? answer.read : undefined;
}

const readFound = (suggestions: Suggestion[]) =>
  suggestions.map(({ type, id, label, sub, kind, status }): Found => ({ href: `${paths[type]}/${id}`, label, sub, seal: kind ?? (type as SealName), status }));

/** What the archive suggests for these words, and how much the search finds for them: that is asked when somebody stops typing. */
export function useFound(query: string): { found: Found[]; total: number | undefined } {
  const types = Object.keys(paths).join(",");
  const found = useAnswer(query ? `/api/suggest?${new URLSearchParams({ q: query, types })}` : undefined, 120, readFound);
  const total = useAnswer(query ? `/api/search?${new URLSearchParams({ q: query })}` : undefined, 400, (answer: { total: number }) => answer.total);
  return { found: found ?? [], total };
}
