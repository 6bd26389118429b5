import { demoAccounts, demoWith, whoIsThere } from "./demo";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";
import { setupCode } from "./setup-code";

type People = { environment: Record<string, string>; lines: string[] };

/** How the first people get in: as those of the demo, by a code for the first administrator, or they have accounts already. */
export async function letPeopleIn(
  settings: Settings,
  secrets: Secrets,
  owner: string,
  environment: Record<string, string>,
  ending: AbortSignal,
): Promise<People> {
  const { nobody, demo } = await whoIsThere(owner);
  if (settings.withDemo && (nobody || demo)) {
    const password = settings.DEMO_PASSWORD ?? secrets.demoPassword;
    const fingerprint = secrets.fingerprint(password);
    if (demo !== fingerprint) await demoWith(owner, demo ? "repassword" : "load", password, fingerprint, environment, ending);
    return { environment: { DEMO: "1" }, lines: [`Demo accounts: ${demoAccounts.join("  ")}`, `Password of each: ${password}`] };
  }
  if (!nobody) return { environment: { DEMO: "0" }, lines: [] };
  const { code, hash } = setupCode();
  return {
    environment: { DEMO: "0", SETUP_CODE_HASH: hash },
    lines: [`First administrator: ${settings.publicUrl}/setup with the code ${code} (good until the next start)`],
  };
}
