import { createHash, timingSafeEqual } from "node:crypto";
import { Denied } from "../access/denied";
import { takeTry } from "../access/throttle";
import { env } from "../env";
import { isEmptyArchive } from "./bootstrap";

/** Whether the first administrator is still awaited: nobody has an account, and this start printed a code. */
export const awaitsSetup = async (): Promise<boolean> => env.setupCodeHash !== undefined && (await isEmptyArchive());

/** Letters and digits count, not how they were typed. */
const hashOf = (typed: string) =>
  createHash("sha256")
    .update(
      typed
        .normalize("NFKC")
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, ""),
    )
    .digest();

/** Refuses whoever does not know the code that the terminal shows. */
export async function mustKnowSetupCode(typed: string, address: string): Promise<void> {
  if (!(await awaitsSetup()) || !env.setupCodeHash) throw new Denied("missing");
  if (!(await takeTry("setup", address)).free) throw new Denied("wait", "code");
  const expected = Buffer.from(env.setupCodeHash, "base64url");
  const given = hashOf(typed);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw new Denied("wrongCode", "code");
}
