// A process that reads a file of companies and imports it, and says how far it is, until it is killed.
import { Readable } from "node:stream";
import { Actor } from "../../lib/access/actor";
import { confirmImport, receiveFile } from "../../lib/import/commands";
import { whenDone } from "../../lib/import/work";

const [sessionId = "", investigationId = "", rows = "0", prefix = ""] = process.argv.slice(2);
const actor = await Actor.of(sessionId);
if (!actor) throw new Error("nobody is signed in");
const lines = Array.from({ length: Number(rows) }, (_, row) => `${prefix} 第 ${row} 号,金服 ${prefix} ${row}\n`);
const id = await receiveFile(
  actor,
  { investigationId, target: "company" },
  { name: "名单.csv", bytes: Readable.from([Buffer.from(`名称,简称\n${lines.join("")}`)]) },
);
console.log(`received ${id}`);
await whenDone();
console.log("ready");
await confirmImport(actor, { id, seenRevision: 1 });
console.log("imported");
