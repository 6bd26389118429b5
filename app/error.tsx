"use client";
import { Fault } from "@/components/shell/fault";
import { useLeaving } from "@/components/shell/use-leaving";
import { useRetry } from "@/components/shell/use-retry";

/** Whatever failed took with it what listens for leaving: it listens here. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  useLeaving();
  return <Fault digest={error.digest} retry={useRetry(reset)} />;
}
