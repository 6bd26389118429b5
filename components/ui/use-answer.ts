import type { SubmissionResult } from "@conform-to/react";
import { type FormEvent, startTransition, useActionState } from "react";

export type Action<Answer = SubmissionResult> = (last: unknown, form: FormData) => Promise<Answer | undefined>;

/**
 * What a server action answered, and what a form needs to send to it. React empties a form after its action, also after
 * an error: sent by hand it keeps what was typed, and nothing is sent twice. Without JavaScript `action` does it alone, and
 * `comesBack` is the address where its answer is looked for, also by what stands outside of the form.
 */
export function useAnswer<Answer>(action: Action<Answer>, comesBack?: string) {
  const [answer, send, sending] = useActionState(action, undefined, comesBack);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(() => send(data));
  };
  return { answer, sending, sent: { action: send, onSubmit, "aria-busy": sending } };
}
