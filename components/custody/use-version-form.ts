import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useState } from "react";
import type { KeptForm } from "@/components/autosave/kept";
import { useSentences } from "@/components/ui/bind";
import { versionIn } from "@/lib/autosave/rules";
import type { z } from "@/lib/zod";
import { type SendAction, useSending } from "./use-sending";

type Asked<Content> = Partial<KeptForm> & {
  action: SendAction;
  /** What is checked before it is sent: of a record that stands already, and of a new one. */
  schema(isEdit: boolean): z.ZodType;
  /** What is saved now. It becomes newer under the form when somebody else saves. */
  saved?: { version: number; content: Content } | undefined;
  /** What a form begins with where neither the record nor what was typed before says anything. */
  empty?: Record<string, unknown>;
};

/** A form for a record that several people may be writing at once: for a new one, and for its next version. */
export function useVersionForm<Input extends Record<string, unknown>, Content extends object>({
  action,
  schema,
  saved,
  empty,
  initial: typed = null,
  around,
}: Asked<Content>) {
  const sentences = useSentences();
  // A text that was begun on an older version says so when it is sent, and both are shown.
  const [seen] = useState(saved && { ...saved, version: versionIn(typed) ?? saved.version });
  const [defaultValue] = useState({ ...empty, ...seen?.content, ...typed });
  const { answer, send, submit, sending, stale, sentVersion = seen?.version } = useSending(action, around);
  const [form, fields] = useForm<Input>({
    ...(answer && { lastResult: answer as never }),
    defaultValue: defaultValue as never,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: schema(seen !== undefined) }) as never,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  const newer = stale && saved && saved.version !== sentVersion ? saved : undefined;
  return {
    form,
    fields,
    answer,
    isEdit: seen !== undefined,
    /** What somebody else saved while this was being written, and what it says now. */
    newer,
    mine: form.value as Partial<Content> | undefined,
    /** For VersionForm. */
    frame: {
      props: getFormProps(form),
      errorId: form.errorId,
      errors: sentences(form.errors),
      answered: answer?.error,
      send,
      submit,
      sending,
      seenVersion: newer ? undefined : sentVersion,
    },
  };
}
