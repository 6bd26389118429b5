// `npm run token -- <e-mail> <read|write> [days]`: makes a personal access token and prints it, once. The archive may run meanwhile or not.
import { command, Refusal } from "./refusal";
import { takeDataFolder } from "./start/data-folder";
import { openParts } from "./start/parts";
import { runningOn } from "./start/running";
import { secretsOf } from "./start/secrets";
import { readSettings } from "./start/settings";

const usage =
  "Say whose it is and what it may do: npm run token -- reporter@newsroom.example write (or read), and after it the days that it lives if not 90: 7, 30 or 365.";

await command(async () => {
  const [email, scope, days, ...more] = process.argv.slice(2);
  if (!email || !scope || more.length) throw new Refusal(usage);
  const settings = readSettings(process.env);
  await using parts = new AsyncDisposableStack();
  Object.assign(process.env, runningOn(settings.DATA_DIR) ?? (await openThem()));
  const { tokenInput } = await import("../lib/tokens/schema"); // wants the settings when it is imported
  const { makeTokenOf } = await import("../lib/tokens/terminal");
  const given = tokenInput.safeParse({ name: "terminal", scope, days });
  if (!given.success) throw new Refusal(usage);
  const secret = await makeTokenOf(email, given.data);
  if (secret === null) throw new Refusal(`No account that can be used has the address ${email}.`);
  console.error(`A token of ${email} (${scope}, ${given.data.days} days). It is shown once and kept nowhere; the account page ends it.`);
  console.log(secret);

  async function openThem() {
    parts.defer(takeDataFolder(settings.DATA_DIR));
    return (await openParts(settings, secretsOf(settings.DATA_DIR, settings.SECRET), parts)).environment;
  }
});
process.exit();
