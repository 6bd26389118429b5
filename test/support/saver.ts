// A process that logs price lists one after the other until it is killed, and says which of them were acknowledged.
import { randomUUID } from "node:crypto";
import { Actor } from "../../lib/access/actor";
import { logEvidence } from "../../lib/evidence/commands";
import { piece } from "./scene";

const [sessionId = "", investigationId = ""] = process.argv.slice(2);
const actor = await Actor.of(sessionId);
if (!actor) throw new Error("nobody is signed in");
await Promise.all(
  Array.from({ length: 3 }, async () => {
    for (;;) console.log(await logEvidence(actor, piece(investigationId, { id: randomUUID() })));
  }),
);
