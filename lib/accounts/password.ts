import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { Denied } from "../access/denied";
import type { Tx } from "../db";
import { turns } from "./turns";

/**
 * Argon2id, RFC 9106's choice for where memory is short: 64 MiB, 3 passes; one lane, because a server has other things
 * to do. Less than 0.1 s of one core.
 */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

/** Two at a time, a short queue, then a refusal: a crowd at the door costs 128 MiB and never the whole server. */
const turn = turns(2, 16);

/** What a full-width keyboard and a half-width one make of the same keys is the same password. */
const typed = (password: string) => password.normalize("NFKC");

const inTurn = <T>(work: () => Promise<T>): Promise<T> => turn(work) ?? Promise.reject(new Denied("busy"));

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(typed(password), cost));

export const isPassword = (passwordHash: string, password: string): Promise<boolean> => inTurn(() => verify(passwordHash, typed(password)));

let decoy: Promise<string> | undefined;

/** A hash of what nobody knows, to compare with where there is no account: the answer takes as long. */
export const decoyHash = (): Promise<string> => (decoy ??= hash(randomBytes(32), cost));

/** A password is not the address that is typed above it. */
export function mustNotBe(email: string, password: string) {
  if (typed(password).trim().toLowerCase() === email) throw new Denied("passwordIsEmail", "password");
}

/** In the transaction that writes its history, by a function of the database: the login of that transaction cannot read a password. */
export const setCredential = (tx: Tx, { userId, passwordHash, at }: { userId: string; passwordHash: string; at: Date }) =>
  tx.$executeRaw`select set_credential(${userId}::uuid, ${passwordHash}, ${at})`;
