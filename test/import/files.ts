import type { Actor } from "../../lib/access/actor";
import { receiveFile } from "../../lib/import/commands";
import { findStaged } from "../../lib/import/queries";
import type { ImportTarget } from "../../lib/import/schema";
import { whenDone } from "../../lib/import/work";

/** Bytes as they come over a line: in pieces that know nothing of rows or signs. */
export async function* inPieces(bytes: Uint8Array, size = 7_001): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Gives a file to the archive and waits until it was looked at. */
export async function give(
  actor: Actor,
  investigationId: string,
  content: string | Uint8Array,
  more: { name?: string; target?: ImportTarget; pieces?: number } = {},
) {
  const { name = "名单.csv", target = "company", pieces } = more;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const id = await receiveFile(actor, { investigationId, target }, { name, bytes: inPieces(bytes, pieces) });
  await whenDone();
  return (await findStaged(actor, id))!;
}
