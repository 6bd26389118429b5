import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { logFault } from "../fault";
import { isBusy } from "../unavailable";
import { sparing } from "../victims/spared";
import type { Actor } from "./actor";
import { Asked, Denied, NamesVictim, Told } from "./denied";
import { formWasRead } from "./doorway";
import { fromOurPages } from "./origin";
import { isPlausible } from "./plausible";
import { whoAsks } from "./session";

type Schema = z.ZodType<Record<string, unknown>>;
type Options = {
  /** The fields that are never sent back to the page, such as a password. */
  hide?: string[];
  /** What else changes in a form that comes back because a button of it asked for that, such as a row less; answers what to say beside its fields. */
  follow?(typed: Record<string, unknown>, intent: unknown): Record<string, string[]>;
};
/** What a form gets back: what conform needs, and where there is one, what the command answered. */
export type Reply<Answer> = SubmissionResult & { answer?: Answer };

/**
 * Every server action is made here or by `openAction`: a request of our own pages, somebody signed in, an input that
 * was parsed, a refusal that is an answer. Whatever goes wrong, the form keeps what was typed: a session that ended
 * does not redirect it away.
 */
export const action = <Input extends Schema, Answer = void>(
  schema: Input,
  run: (actor: Actor, input: z.output<Input>) => Promise<Answer>,
  options: Options = {},
) => answering(schema, whoMayAct, run, options);

/** For those who are not signed in yet: sign-in, an invitation, the first administrator. */
export const openAction = <Input extends Schema, Answer = void>(schema: Input, run: (input: z.output<Input>) => Promise<Answer>, options: Options = {}) =>
  answering(
    schema,
    async () => null,
    (_nobody, input) => run(input),
    options,
  );

/** `pageAccount` is whose page the form stood on (components/shell/whose.ts): an absent one is a browser without scripts. */
async function whoMayAct(form: FormData): Promise<Actor> {
  const actor = await whoAsks();
  if (!actor) throw new Denied("signedOut");
  if (![null, actor.userId].includes(form.get("pageAccount") as string | null)) throw new Denied("otherAccount");
  return actor;
}

/** Null where a button asks for what the form cannot do, such as a row less of what is no list: the form library throws there. */
function parsed<Input extends Schema>(form: FormData, schema: Input) {
  try {
    return parseWithZod(form, { schema });
  } catch (error) {
    if (form.has("__intent__")) return null;
    throw error;
  }
}

function answering<Input extends Schema, Who, Answer>(
  schema: Input,
  who: (form: FormData) => Promise<Who>,
  run: (who: Who, input: z.output<Input>) => Promise<Answer>,
  { hide = [], follow }: Options,
) {
  return async (_last: unknown, form: FormData): Promise<Reply<Answer>> => {
    formWasRead();
    const submission = isPlausible(form) ? parsed(form, schema) : null;
    if (!submission) return { status: "error", error: { "": ["error.invalid"] } };
    const reply: typeof submission.reply = (more) => submission.reply({ hideFields: hide, ...more });
    try {
      if (!fromOurPages(await headers())) return reply({ formErrors: ["error.foreignOrigin"] });
      const asking = await who(form);
      if (submission.status !== "success") {
        const said = follow?.(submission.payload, JSON.parse(String(form.get("__intent__"))));
        return reply(said && Object.keys(said).length > 0 ? { fieldErrors: said } : {});
      }
      const { value } = submission;
      const answer = await sparing(
        form.getAll("notVictims").filter((name) => typeof name === "string"),
        () => run(asking, value),
      );
      return { ...reply({ resetForm: true }), ...(answer === undefined ? {} : { answer }) };
    } catch (error) {
      unstable_rethrow(error); // a redirect, the missing page
      if (error instanceof Told) return reply({ fieldErrors: { [error.field]: error.sentences } });
      if (isBusy(error)) return reply({ formErrors: ["error.busy"] });
      if (!(error instanceof Denied)) {
        logFault("action", error);
        return reply({ formErrors: ["error.notSaved"] });
      }
      const keys = [`denied.${error.reason}`, ...(error instanceof NamesVictim ? error.marks.map(({ name, ref }) => `victim:${ref}:${name}`) : [])];
      const refusal = reply(error.field ? { fieldErrors: { [error.field]: keys } } : { formErrors: keys });
      return error instanceof Asked ? { ...refusal, answer: error.answer as Answer } : refusal;
    }
  };
}
