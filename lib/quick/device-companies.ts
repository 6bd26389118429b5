/** A company that this account may see, offered for what is being typed. */
export type Offered = { id: string; label: string; sub: string };

/**
 * What a name may mean, as the full form offers it: by part, pinyin and alias, then what is nearly called so. Asked of the
 * archive each time; no name of it stays on the device.
 */
export async function companiesFor(name: string, investigation: string, signal: AbortSignal): Promise<Offered[]> {
  const ask = async <Found>(address: string, query: Record<string, string>): Promise<Found[]> => {
    const answer = await fetch(`${address}?${new URLSearchParams({ investigation, ...query })}`, { signal, cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as Found[];
  };
  const [called, alike] = await Promise.all([
    ask<Offered>("/api/suggest", { q: name, types: "company" }),
    ask<{ id: string; name: string }>("/api/alike", { name }),
  ]);
  const others = alike.filter(({ id }) => !called.some((one) => one.id === id));
  return [...called, ...others.map((one) => ({ id: one.id, label: one.name, sub: "" }))].slice(0, 4);
}
