import { db } from "../db";
import { upkeep } from "../upkeep";
import { indexName } from "./client";

// A row of the lease table that nobody holds: there while the index holds everything. An index that is being filled would
// answer with a part and call it all.
export const filledName = `filled:${indexName}`;

export async function isFilled(): Promise<boolean> {
  const [row] = await db.$queryRaw<unknown[]>`select 1 from "Lease" where name = ${filledName}`;
  return row !== undefined;
}

export const noteFilled = () =>
  upkeep.$executeRaw`insert into "Lease" (name, holder, "expiresAt") values (${filledName}, gen_random_uuid(), '9999-12-31') on conflict do nothing`;

/** Whatever any index had, it counts for nothing from here on: every row is sent again. */
export const forgetFilled = () =>
  upkeep.$transaction([
    upkeep.$executeRaw`delete from "Lease" where name like 'filled:%'`,
    upkeep.$executeRaw`insert into "SearchBehind" (id, build, held) select id, build, false from "SearchDocument" on conflict (id) do update set held = false`,
  ]);

// When an index was last filled from the beginning, or changed places with its successor: the time of a row that nobody holds.
const made = "index made";
export const noteMade = () =>
  upkeep.$executeRaw`insert into "Lease" (name, holder, "expiresAt") values (${made}, gen_random_uuid(), now()) on conflict (name) do update set "expiresAt" = now()`;
export async function indexMadeAt(): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ at: Date }[]>`select "expiresAt" at from "Lease" where name = ${made}`;
  return row?.at;
}
