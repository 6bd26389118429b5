"use client";
import { useEffect, useState } from "react";
import { browserShelf, everKept } from "@/lib/quick/device-shelf";

/** How many entries lie locked on this device: a number, and not whose they are. `words` holds the sentence for one and for several. */
export function WaitingCount({ words }: { words: { one: string; several: string } }) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = async () => (await everKept()) && setCount((await browserShelf().rows()).length);
    void look().catch(() => {});
  }, []);
  return count > 0 && <p role="status">{(count === 1 ? words.one : words.several).replace("{count}", String(count))}</p>;
}
