import type { SubmissionResult } from "@conform-to/react";
import { type FormEvent, startTransition, useActionState } from "react";

export type Action<Answer = SubmissionResult> = (last: unknown, form: FormData) => Promise<Answer | undefined>;

/**
 * What a server action answered, and what a form needs to send to it. React empties a form after its action, also after
 * an error: sent by hand it keeps what was typed, and nothing is sent twice. Without JavaScript `action` does it alone.
 */
export function useAnswer<Answer>(action: Action<Answer>) {
  const [answer, send, sending] = useActionState(action, undefined);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => send(data));
  };
  return { answer, sending, sent: { action: send, onSubmit, "aria-busy": sending } };
}
