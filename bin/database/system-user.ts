import { execFileSync } from "node:child_process";
import { chownSync, lstatSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "../refusal";

/** PostgreSQL does not run as root. For root it runs as the system's user `postgres`, who is made if need be. */
export function systemUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const found = lookUp();
  if (found) return found;
  for (const [program, ...args] of [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"],
    ["adduser", "-S", "-D", "-H", "postgres"],
  ] as const) {
    try {
      execFileSync(program, args, { stdio: "ignore" });
      break;
    } catch {
      // the other system's way
    }
  }
  const made = lookUp();
  if (!made) throw new Refusal("PostgreSQL does not run as root, and a user `postgres` could not be made: start as another user.");
  return made;
}

function lookUp() {
  const [, , uid, gid] =
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((line) => line.startsWith("postgres:"))
      ?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Whether that user may pass through every folder down to `path` and read there. */
export function canReach(path: string, { uid, gid }: { uid: number; gid: number }): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = lstatSync(folder);
    const bits = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode;
    if ((bits & 5) !== 5 && !(folder !== path && bits & 1)) return false;
    if (dirname(folder) === folder) return true;
  }
}

export function give(path: string, user: { uid: number; gid: number } | null) {
  if (user) chownSync(path, user.uid, user.gid);
}
