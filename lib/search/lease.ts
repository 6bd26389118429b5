import { upkeep } from "../upkeep";

/** Long enough for a slow batch, short enough that nobody waits long for a holder that died. Seconds. */
const seconds = 30;

/** True when the lease is ours, now and for a while: it was free, had run out, or was ours already. */
export async function holdLease(name: string, holder: string): Promise<boolean> {
  const rows = await upkeep.$queryRaw<unknown[]>`
    insert into "Lease" as l (name, holder, "expiresAt") values (${name}, ${holder}::uuid, now() + ${seconds} * interval '1 second')
    on conflict (name) do update set holder = excluded.holder, "expiresAt" = excluded."expiresAt" where l.holder = excluded.holder or l."expiresAt" < now()
    returning name`;
  return rows.length === 1;
}

export const dropLease = (name: string, holder: string) => upkeep.lease.deleteMany({ where: { name, holder } });
