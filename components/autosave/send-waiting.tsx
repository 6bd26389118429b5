"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import type { DeviceAccount } from "@/lib/autosave/device";
import { addressOf, type Copy, type Typed } from "@/lib/autosave/rules";

/** `untitled` stands for a text without a title. */
type Props = { account: DeviceAccount; words: { title: string; untitled: string }; children?: ReactNode };

const textIn = (data: Typed, ...names: string[]) =>
  names.map((name) => data[name]).find((value) => typeof value === "string" && value.trim() !== "") as string | undefined;

const placeOf = ({ form, id, data }: Copy) =>
  addressOf({
    form,
    id,
    investigationId: textIn(data, "investigationId") ?? null,
    companyId: textIn(data, "companyId") ?? null,
    isEdit: "seenVersion" in data,
  });

/** Whether this device ever kept anything: if not, nothing more is loaded. */
const mayKeep = async () =>
  typeof indexedDB === "object" &&
  Boolean(globalThis.crypto?.subtle) &&
  ((await indexedDB.databases?.()) ?? [{ name: "kept" }]).some(({ name }) => name === "kept");

/** Sends what this device kept while there was no network, and names what still waits: a text that never reached the server can be found again nowhere else. */
export function SendWaiting({ account: { userId, deviceKey }, words, children }: Props) {
  const router = useRouter();
  const [waiting, setWaiting] = useState<Copy[]>([]);

  useEffect(() => {
    const abort = new AbortController();
    const send = async () => {
      if (!(await mayKeep())) return;
      const { sendAll } = await import("./send-all");
      const { left, sent } = await sendAll({ userId, deviceKey });
      if (abort.signal.aborted) return;
      setWaiting(left);
      if (sent) router.refresh(); // what was sent is unfinished there now
    };
    const run = () => void send().catch(() => {}); // tried again with the next network
    run();
    addEventListener("online", run, { signal: abort.signal });
    return () => abort.abort();
  }, [router, userId, deviceKey]);

  if (waiting.length === 0) return null;
  return (
    <div className="note warn" role="status">
      {children}
      <div>
        {words.title}{" "}
        {waiting.map((copy) => (
          <a className="link" key={copy.id} href={placeOf(copy)}>
            <bdi>{textIn(copy.data, "title", "saidAs", "name", "description")?.trim() ?? words.untitled}</bdi>
          </a>
        ))}
      </div>
    </div>
  );
}
