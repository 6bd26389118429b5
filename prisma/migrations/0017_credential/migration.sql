-- A password is set in the transaction that writes its history: both are there, or neither. The login that writes history
-- cannot read a password and cannot write one in any other way.
create function set_credential(account uuid, hash text, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public."Credential" ("userId", "passwordHash", "changedAt") values (account, hash, at)
  on conflict ("userId") do update set "passwordHash" = excluded."passwordHash", "changedAt" = excluded."changedAt";
$$;
