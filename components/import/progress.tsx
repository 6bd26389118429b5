"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Bar, WritingSaid } from "./bar";
import { useWay, type Way } from "./way";

const isWork = (state: string) => state === "reading" || state === "checking" || state === "writing";

/** How far a file is, asked again and again until nothing is done with it any more. The page is made anew then. */
export function Progress({ id, first }: { id: string; first: Way }) {
  const router = useRouter();
  const [way, setWay] = useState<Way>(first);
  useWay(id, true, (now) => {
    // Thrown away in another tab, imported, or left by a server that ended: the page says so.
    if (now === "ended" || !isWork(now.state)) router.refresh();
    else setWay(now);
  });
  return (
    <div className="import-way">
      {way.state === "writing" && (
        <div role="status">
          <WritingSaid of={way.of} />
        </div>
      )}
      <Bar way={way} />
    </div>
  );
}
