import { Shell, type ShellProps } from "@/components/shell/shell";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { env } from "@/lib/env";
import { countWaiting } from "@/lib/review/queries";

/**
 * What every page of the archive returns: the shell around it, for the person who asks. `log` is where the main button
 * leads; false where the page has a primary button of its own. Who may not log anywhere sees none.
 */
export async function Page({ log = "/evidence/new", ...page }: ShellProps & { log?: string | false }) {
  const actor = await signedIn();
  const waiting = await countWaiting(actor);
  return (
    <Shell
      {...page}
      appName={env.appName}
      name={actor.name}
      account={actor.userId}
      administers={actor.isAdministrator}
      waiting={waiting}
      log={log && writable(actor).length > 0 ? log : undefined}
    />
  );
}
