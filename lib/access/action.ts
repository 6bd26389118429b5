import { parseWithZod } from "@conform-to/zod/v4";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "./actor";
import { Denied } from "./denied";
import { fromOurPages } from "./origin";
import { whoAsks } from "./session";

/**
 * Every server action is made here: it comes from our own pages, its input was parsed, somebody is signed in, and a
 * refusal is an answer. Whatever goes wrong, the form keeps what was typed: a session that ended does not redirect it away.
 */
export function action<Schema extends z.ZodType<Record<string, unknown>>>(schema: Schema, run: (actor: Actor, input: z.output<Schema>) => Promise<void>) {
  return async (_last: unknown, form: FormData) => {
    const submission = parseWithZod(form, { schema });
    if (!fromOurPages(await headers())) return submission.reply({ formErrors: ["error.foreignOrigin"] });
    if (submission.status !== "success") return submission.reply();
    try {
      const actor = await whoAsks();
      if (!actor) return submission.reply({ formErrors: ["denied.signedOut"] });
      await run(actor, submission.value);
      return submission.reply({ resetForm: true });
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof Denied) return submission.reply({ formErrors: [`denied.${error.reason}`] });
      logFault("action", error);
      return submission.reply({ formErrors: ["error.notSaved"] });
    }
  };
}

/** One line: where and what sort of fault. Never its message, which may quote what somebody typed. */
export function logFault(where: string, error: unknown) {
  const code = error instanceof Error && "code" in error ? ` ${String(error.code)}` : "";
  console.error(`${where}: ${error instanceof Error ? error.name : typeof error}${code}`);
}
