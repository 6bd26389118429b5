"use client";
import type { SubmissionResult } from "@conform-to/react";
import { useRouter } from "next/navigation";
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";

export type SendAction = (last: unknown, form: FormData) => Promise<SubmissionResult | undefined>;

/**
 * Sends a form of conform by hand: React would empty it after its action, also after an error. When the answer is that
 * somebody was faster, the page is asked again for what they saved. `around` is what rests meanwhile.
 */
export function useSending(action: SendAction, around?: { hold(): Promise<void>; release(): void }) {
  const router = useRouter();
  const [answer, send, sending] = useActionState(action, undefined);
  const stale = answer?.error?.[""]?.includes("denied.stale") ?? false;

  useEffect(() => {
    if (stale) startTransition(() => router.refresh());
  }, [answer, stale, router]);

  const going = useRef(false);
  const release = around?.release;
  useEffect(() => {
    going.current = false;
    release?.();
  }, [answer, release]);

  const submit = (event: FormEvent<HTMLFormElement>, check: (event: FormEvent<HTMLFormElement>) => void) => {
    check(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (sending || going.current) return;
    going.current = true;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    void (around?.hold() ?? Promise.resolve()).then(() => startTransition(() => send(data)));
  };
  /** The version that the last sending had before its eyes. */
  const sentVersion = typeof answer?.initialValue?.seenVersion === "string" ? Number(answer.initialValue.seenVersion) : undefined;
  return { answer, send, submit, sending, stale, sentVersion };
}
