"use client";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Fault } from "@/components/shell/fault";

/** Asks the server again: the page is drawn there. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return <Fault digest={error.digest} retry={retry} />;
}
