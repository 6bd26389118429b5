"use client";
import { type ReactNode, useEffect, useState } from "react";
import { Bar, WritingSaid } from "./bar";
import { useWay, type Way } from "./way";

/**
 * The acts of a file, and how far the rows are that its form is having imported: while that is sent nothing else can be
 * pressed, and from when they are being written to its answer that stands in place of the acts.
 */
export function Writing({ id, form, children }: { id: string; form: string; children: ReactNode }) {
  const [isSending, setSending] = useState(false);
  const [way, setWay] = useState<Way>();
  useEffect(() => {
    const sent = document.querySelector(`#${CSS.escape(form)}`);
    if (!sent) return undefined;
    const look = () => {
      const isBusy = sent.getAttribute("aria-busy") === "true";
      setSending(isBusy);
      if (!isBusy) setWay(undefined);
    };
    const watching = new MutationObserver(look);
    watching.observe(sent, { attributes: true, attributeFilter: ["aria-busy"] });
    look();
    return () => watching.disconnect();
  }, [form]);
  // What only has the file read anew is no writing.
  useWay(id, isSending, (now) => void (now !== "ended" && now.state === "writing" && setWay(now)));
  return (
    <>
      <fieldset className="acts import-acts" disabled={isSending} hidden={way !== undefined}>
        {children}
      </fieldset>
      <div className={way && "import-way"}>
        <div role="status">{way && <WritingSaid of={way.of} />}</div>
        {way && <Bar way={way} />}
      </div>
    </>
  );
}
