import { useEffect, useState } from "react";

const paths = { company: "/companies", source: "/sources", evidence: "/evidence", claim: "/claims", comment: "/comments" } as const;
type Suggestion = { type: keyof typeof paths; id: string; label: string; sub?: string };

/** What the archive suggests for these words, a moment after the last key. A suggestion that does not come is no error: there is still the search. */
export function useFound(query: string) {
  const [found, setFound] = useState<{ href: string; label: string; sub?: string | undefined }[]>([]);

  useEffect(() => {
    if (!query) return setFound([]);
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/suggest?${new URLSearchParams({ q: query, types: Object.keys(paths).join(",") })}`, { signal: abort.signal });
        const suggestions = (answer.ok ? await answer.json() : []) as Suggestion[];
        setFound(suggestions.map(({ type, id, label, sub }) => ({ href: `${paths[type]}/${id}`, label, sub })));
      } catch {
        // taken back by the next key, or offline
      }
    }, 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);

  return found;
}
