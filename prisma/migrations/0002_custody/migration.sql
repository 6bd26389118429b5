-- The history. It belongs to a role that nobody logs in as; the application can read it and append to it through one
-- function, nothing else. (Roles and grants: prisma/grants.sql.)
--
-- leaf = SHA-256(0x00 || be64(seq) || be64(database time in microseconds) || bytes), node = SHA-256(0x01 || left || right):
-- the tree of RFC 6962. `frontier` holds the roots of its full subtrees, largest first.
create table custody_head (
  one      boolean primary key default true check (one),
  size     bigint  not null,
  frontier bytea[] not null
);
insert into custody_head (size, frontier) values (0, '{}');

create table custody_entry (
  seq   bigint primary key,
  at    timestamptz not null,
  bytes bytea not null, -- RFC 8785 JSON, exactly as hashed: jsonb would reorder it
  leaf  bytea not null,
  -- taken from the bytes, so that what is shown cannot differ from what is proven
  actor uuid not null, action text not null, subject_type text not null, subject_id uuid not null, subject_version int, investigation_id uuid
);
create index custody_entry_subject on custody_entry (subject_id, seq);
create index custody_entry_investigation on custody_entry (investigation_id, seq);

-- nonce (12) || AES-256-GCM(salt (32) || RFC 8785 JSON) || tag (16)
create table custody_payload (seq bigint primary key references custody_entry, sealed bytea not null);
-- Without its key a payload is gone, in every backup of the payloads too; the entry still verifies.
create table custody_key (seq bigint primary key references custody_entry, key bytea not null check (length(key) = 32));

-- Called once, last, in the business transaction (READ COMMITTED): the lock on the head row is the order. No gaps, no forks.
create function append_custody(entries bytea[], payloads bytea[], keys bytea[]) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  first bigint; n bigint; front bytea[]; h bytea; at timestamptz; parsed jsonb; i int;
begin
  if cardinality(entries) = 0 or cardinality(entries) <> cardinality(payloads) or cardinality(entries) <> cardinality(keys) then
    raise exception 'append_custody: one payload and one key an entry';
  end if;
  select size, frontier into strict n, front from public.custody_head for update;
  first := n;
  for i in 1 .. cardinality(entries) loop
    at := clock_timestamp();
    parsed := convert_from(entries[i], 'UTF8')::jsonb;
    h := sha256('\x00'::bytea || int8send(n) || int8send((extract(epoch from at) * 1000000)::bigint) || entries[i]);
    insert into public.custody_entry (seq, at, bytes, leaf, actor, action, subject_type, subject_id, subject_version, investigation_id)
    values (n, at, entries[i], h, (parsed ->> 'actor')::uuid, parsed ->> 'action', parsed #>> '{subject,type}', (parsed #>> '{subject,id}')::uuid,
            (parsed #>> '{subject,version}')::int, (parsed ->> 'investigation')::uuid);
    insert into public.custody_payload (seq, sealed) values (n, payloads[i]);
    insert into public.custody_key (seq, key) values (n, keys[i]);
    -- carry: every trailing 1 of the size is a full subtree that joins
    declare m bigint := n; begin
      while m & 1 = 1 loop
        h := sha256('\x01'::bytea || front[cardinality(front)] || h);
        front := front[1 : cardinality(front) - 1];
        m := m >> 1;
      end loop;
    end;
    front := front || h;
    n := n + 1;
  end loop;
  update public.custody_head set size = n, frontier = front;
  return first;
end $$;

-- Whoever waits for work in the outbox is told when a transaction that added some commits.
create function search_outbox_added() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('search_outbox', '');
  return null;
end $$;
create trigger search_outbox_added after insert on "SearchOutbox" for each statement execute function search_outbox_added();

-- The very first account of an empty archive: the only one that nobody invites. Afterwards it admits nobody.
create function admit_first_administrator(user_id uuid, user_email text, user_name text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  lock table public."User" in exclusive mode;
  if exists (select from public."User") then return false; end if;
  insert into public."User" (id, pseudonym, email, name, "isAdministrator") values (user_id, gen_random_uuid(), user_email, user_name, true);
  return true;
end $$;
