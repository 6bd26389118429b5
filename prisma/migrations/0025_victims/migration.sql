-- CreateEnum
CREATE TYPE "VictimKind" AS ENUM ('mobile', 'idNumber', 'bankCard', 'plate', 'email', 'name');

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "notVictims" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "VictimDatum" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "VictimKind" NOT NULL,
    "masked" TEXT NOT NULL,
    "keptAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VictimDatum_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "VictimDatum_evidenceId_ordinal_key" ON "VictimDatum"("evidenceId", "ordinal");

-- AddForeignKey
ALTER TABLE "VictimDatum" ADD CONSTRAINT "VictimDatum_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "VictimDatum" add constraint "VictimDatum_ordinal" check (ordinal between 1 and 100000);
-- What is read with the record is masked: no whole number and no name stands here.
alter table "VictimDatum" add constraint "VictimDatum_masked" check (masked ~ '••' and masked !~ '[0-9]{5}' and length(masked) <= 40);

-- The value, as nonce (12) || AES-256-GCM || tag (16) under a key of its own, bound to its datum. Without its key a value is
-- gone, in every backup of the values too. No login reads either table.
create table victim_value (datum uuid primary key references "VictimDatum", sealed bytea not null);
create table victim_key (datum uuid primary key references "VictimDatum", key bytea not null check (length(key) = 32));

-- Kept in the transaction that writes the record and its history.
create function keep_victims(data uuid[], sealed bytea[], keys bytea[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.victim_value (datum, sealed) select * from unnest(data, sealed);
  insert into public.victim_key (datum, key) select * from unnest(data, keys);
$$;

-- Opened in a transaction that writes history, too: the reading login cannot call it.
create function open_victims(data uuid[]) returns table (datum uuid, sealed bytea, key bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select v.datum, v.sealed, k.key from public.victim_value v left join public.victim_key k using (datum) where v.datum = any (data);
$$;
