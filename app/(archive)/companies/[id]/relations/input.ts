import type { Actor } from "@/lib/access/actor";
import { Denied } from "@/lib/access/denied";
import { handedInCalled } from "@/lib/relations/queries";

type References = readonly { code: string; number: number }[];

/** The pieces that were ticked, and those that were named by their reference. */
export async function groundsOfForm(actor: Actor, investigationId: string, code: string | undefined, evidence: readonly string[], more: References) {
  const called = await handedInCalled(
    actor,
    investigationId,
    more.map(({ number }) => number),
  );
  if (more.some((part) => part.code !== code || !called.has(part.number))) throw new Denied("missing", "more");
  return [...new Set([...evidence, ...called.values()])];
}
