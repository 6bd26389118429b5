-- CreateEnum
CREATE TYPE "CallPrecision" AS ENUM ('second', 'minute', 'day');

-- CreateEnum
CREATE TYPE "LoggedOutcome" AS ENUM ('answered', 'interest', 'clearRefusal', 'repeatedRefusal', 'swearing', 'noAnswer', 'busy', 'numberNotExist', 'numberSuspended', 'other');

-- AlterEnum
ALTER TYPE "ImportTarget" ADD VALUE 'callLog';

-- CreateTable
CREATE TABLE "CallLog" (
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "zone" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,
    "numbers" INTEGER NOT NULL,

    CONSTRAINT "CallLog_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "CalledNumber" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "masked" TEXT NOT NULL,

    CONSTRAINT "CalledNumber_pkey" PRIMARY KEY ("evidenceId","ordinal")
);

-- CreateTable
CREATE TABLE "LoggedCall" (
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(0) NOT NULL,
    "precision" "CallPrecision" NOT NULL,
    "agent" TEXT,
    "number" INTEGER,
    "seconds" INTEGER,
    "outcome" "LoggedOutcome",
    "outcomeNote" TEXT,
    "mark" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "LoggedCall_pkey" PRIMARY KEY ("evidenceId","row")
);

-- CreateIndex
CREATE UNIQUE INDEX "CallLog_evidenceId_investigationId_key" ON "CallLog"("evidenceId", "investigationId");

-- CreateIndex
CREATE UNIQUE INDEX "CalledNumber_id_key" ON "CalledNumber"("id");

-- CreateIndex
CREATE INDEX "LoggedCall_evidenceId_at_row_idx" ON "LoggedCall"("evidenceId", "at", "row");

-- CreateIndex
CREATE INDEX "LoggedCall_evidenceId_agent_at_idx" ON "LoggedCall"("evidenceId", "agent", "at");

-- AddForeignKey
ALTER TABLE "CallLog" ADD CONSTRAINT "CallLog_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalledNumber" ADD CONSTRAINT "CalledNumber_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "CallLog"("evidenceId", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoggedCall" ADD CONSTRAINT "LoggedCall_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "CallLog"("evidenceId", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoggedCall" ADD CONSTRAINT "LoggedCall_number_fkey" FOREIGN KEY ("evidenceId", "number") REFERENCES "CalledNumber"("evidenceId", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The calls of a long file are written before the piece that carries them: the investigation's row is locked for that one only.
alter table "CallLog" alter constraint "CallLog_evidenceId_investigationId_fkey" deferrable initially deferred;
alter table "CallLog" add check (zone <> ''), add check (calls > 0 and numbers between 0 and calls);
-- What is read with the log is masked: no whole number stands here.
alter table "CalledNumber" add check (ordinal > 0), add check (masked ~ '••' and masked !~ '[0-9]{5}' and length(masked) <= 40);
alter table "LoggedCall" add check (row > 1), add check (seconds between 0 and 604800), add check (length(agent) between 1 and 60),
  add check (length(mark) between 1 and 8), add check ("outcomeNote" is null or outcome is not distinct from 'other'),
  add check (not ('agent' = any ("notStated") and agent is not null)), add check (not ('number' = any ("notStated") and number is not null)),
  add check (not ('duration' = any ("notStated") and seconds is not null)), add check (not ('outcome' = any ("notStated") and outcome is not null)),
  add check (not ('mark' = any ("notStated") and mark is not null)), add check ("notStated" <@ array['agent', 'number', 'duration', 'outcome', 'mark']);

-- The number, sealed as victims' data are (victim_value), under a key of its own. No login reads either table.
create table called_value (number uuid primary key references "CalledNumber" (id), sealed bytea not null);
create table called_key (number uuid primary key references "CalledNumber" (id), key bytea not null check (length(key) = 32));

-- Kept in the transaction that imports the log.
create function keep_called(numbers uuid[], sealed bytea[], keys bytea[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.called_value (number, sealed) select * from unnest(numbers, sealed);
  insert into public.called_key (number, key) select * from unnest(numbers, keys);
$$;

-- One at a time, in a transaction that writes history, too: the reading login cannot call it.
create function open_called(number uuid) returns table (sealed bytea, key bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select v.sealed, k.key from public.called_value v left join public.called_key k using (number) where v.number = open_called.number;
$$;
