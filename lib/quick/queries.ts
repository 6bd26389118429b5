import { createECDH, hkdfSync } from "node:crypto";
import type { Actor } from "../access/actor";
import { getDeviceKey } from "../autosave/queries";
import { writableInvestigations } from "../investigations/queries";
import type { Keys } from "./schema";

/** The order of the group of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const derived = (deviceKey: string, what: string, length: number) =>
  Buffer.from(hkdfSync("sha256", Buffer.from(deviceKey, "base64"), Buffer.alloc(0), what, length));

/** A number of the group, the same for the account each time; so much longer than the order that no number is likelier (FIPS 186-5, A.2.1). */
function pairOf(deviceKey: string) {
  const scalar = (BigInt(`0x${derived(deviceKey, "quick log key", 48).toString("hex")}`) % (order - 1n)) + 1n;
  const secret = Buffer.from(scalar.toString(16).padStart(64, "0"), "hex");
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(secret);
  const point = pair.getPublicKey();
  const [x, y, d] = [point.subarray(1, 33), point.subarray(33), secret].map((bytes) => bytes.toString("base64url"));
  return { publicKey: point.toString("base64"), privateKey: { kty: "EC", crv: "P-256", x, y, d } as JsonWebKey };
}

/**
 * What a signed-in page of the account needs for the quick log. The public half and a name that says nothing stay on the
 * device; with the private half, which never does, its own pages read what was locked away meanwhile.
 */
export async function getQuickKeys(actor: Actor): Promise<Keys> {
  const [deviceKey, investigations] = await Promise.all([getDeviceKey(actor), writableInvestigations(actor)]);
  return {
    account: actor.userId,
    tag: derived(deviceKey, "quick log name", 16).toString("base64url"),
    ...pairOf(deviceKey),
    investigations: investigations.map(({ id, code, title }) => ({ id, code, title })),
  };
}
