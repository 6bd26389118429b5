import { randomUUID } from "node:crypto";
import pg from "pg";
import { Actor } from "../../lib/access/actor";

type Name = "reporter" | "editor" | "lead" | "viewer" | "outsider" | "admin";

/** Somebody of the demo case, signed in. A file that imports this runs on a database with the demo case in it. */
export async function demoActor(name: Name): Promise<Actor> {
  const owner = new pg.Client(process.env.TEST_OWNER_URL);
  await owner.connect();
  try {
    const sessionId = randomUUID();
    await owner.query(`insert into "Session" (id, "userId", "expiresAt") select $1, id, now() + interval '1 hour' from "User" where email = $2`, [
      sessionId,
      `${name}@demo.example`,
    ]);
    return (await Actor.of(sessionId))!;
  } finally {
    await owner.end();
  }
}
