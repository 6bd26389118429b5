// A process of its own, because commands of lib/ want the settings of the server when they are imported.
import { randomBytes } from "node:crypto";
import { hashPassword } from "../../lib/accounts/password";
import { upkeep } from "../../lib/upkeep";

if (process.argv[2] === "load") {
  const { loadDemo } = await import("../../prisma/demo/load");
  await loadDemo({ password: randomBytes(24).toString("base64url") });
}

// The password of the demo is whatever was asked for, also a short one; what was opened under an earlier one ends.
const passwordHash = await hashPassword(process.env.DEMO_PASSWORD!);
const ofDemo = { user: { email: { endsWith: "@demo.example" } } };
const now = new Date();
await upkeep.credential.updateMany({ where: ofDemo, data: { passwordHash, changedAt: now } });
await upkeep.session.updateMany({ where: { ...ofDemo, revokedAt: null }, data: { revokedAt: now } });
process.exit(0); // the pools of the doors would keep it open
