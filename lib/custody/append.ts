import { createCipheriv, createHash, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import type { Actor } from "../access/actor";
import type { Tx } from "../db";

export type SubjectType = "evidence" | "company" | "source" | "claim" | "comment" | "investigation" | "import" | "account" | "session";

export type Entry = {
  /** `<noun>.<past participle>`, such as `evidence.logged`. */
  action: `${string}.${string}`;
  subject: { type: SubjectType; id: string; version?: number };
  /** The wall that the history of this subject stands behind; none for accounts and sessions. */
  investigationId?: string;
  /** What changed: before and after, and the reason. Destroyable; the entry verifies without it. */
  detail: Record<string, unknown>;
  /** Other pieces of evidence that stand otherwise by it, though they keep their words: a link to them was cut. No part of the history. */
  touches?: readonly string[];
};

/** What is proven of an entry: format 1. Nothing here is clear text that a person typed. */
function seal(actor: Actor, { action, subject, investigationId, detail }: Entry) {
  const [salt, payloadSalt, key, nonce] = [randomBytes(32), randomBytes(32), randomBytes(32), randomBytes(12)];
  const plain = Buffer.from(canonicalize(JSON.parse(JSON.stringify(detail)))!);
  const commitment = createHash("sha256").update(payloadSalt).update(plain).digest("base64url");

  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(Buffer.concat([payloadSalt, plain])), cipher.final(), cipher.getAuthTag()]);
  const bytes = Buffer.from(
    canonicalize({
      v: 1,
      salt: salt.toString("base64url"),
      actor: actor.pseudonym,
      action,
      subject,
      investigation: investigationId ?? null,
      payload: commitment,
    })!,
  );
  return { bytes, sealed, key };
}

/**
 * Appends to the custody log (prisma/migrations/*_custody). Comes last in a transaction: the head row stays locked until
 * it commits. What is hashed is RFC 8785 bytes; the payload stands apart under a key of its own, so that destroying the
 * key destroys it everywhere and the log still verifies. The same statement tells the search index what to look at again:
 * each round trip less is time less under that lock.
 */
export async function appendCustody(tx: Tx, actor: Actor, entries: Entry[], { touched }: { touched: readonly Entry["subject"][] } = { touched: [] }) {
  const sealed = entries.map((entry) => seal(actor, entry));
  await tx.$queryRaw`
    with outbox as (
      insert into "SearchOutbox" ("subjectType", "subjectId")
      select * from unnest(${touched.map(({ type }) => type)}::text[], ${touched.map(({ id }) => id)}::uuid[]))
    select append_custody(${sealed.map(({ bytes }) => bytes)}, ${sealed.map(({ sealed }) => sealed)}, ${sealed.map(({ key }) => key)})`;
}
