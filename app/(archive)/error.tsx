"use client";
import { Fault } from "@/components/shell/fault";
import { useRetry } from "@/components/shell/use-retry";

/** A page of the archive failed, with its bar. What listens in the browser belongs to the layout around it and goes on listening. */
export default function ArchiveErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Fault digest={error.digest} retry={useRetry(reset)} />;
}
