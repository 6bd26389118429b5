-- CreateEnum
CREATE TYPE "ImportTarget" AS ENUM ('company');

-- CreateEnum
CREATE TYPE "StagedState" AS ENUM ('receiving', 'reading', 'checking', 'ready', 'unreadable', 'imported');

-- CreateEnum
CREATE TYPE "RowOutcome" AS ENUM ('accepted', 'duplicate', 'refused');

-- AlterTable
ALTER TABLE "SearchOutbox" ADD COLUMN     "bulk" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "StagedImport" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "target" "ImportTarget" NOT NULL,
    "fileName" TEXT NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,
    "sha256" BYTEA,
    "format" TEXT,
    "state" "StagedState" NOT NULL DEFAULT 'receiving',
    "fault" JSONB,
    "headers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "done" INTEGER NOT NULL DEFAULT 0,
    "of" INTEGER NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "duplicate" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "holder" UUID,
    "heldUntil" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StagedImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StagedChunk" (
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "StagedChunk_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "StagedRow" (
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "cells" TEXT[],
    "outcome" "RowOutcome",
    "value" JSONB,
    "faults" JSONB,
    "hash" BYTEA,
    "keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sameRow" INTEGER,
    "sameAs" UUID,

    CONSTRAINT "StagedRow_pkey" PRIMARY KEY ("importId","row")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "target" "ImportTarget" NOT NULL,
    "fileName" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "headers" TEXT[],
    "columns" TEXT[],
    "rows" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "duplicate" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportedRow" (
    "investigationId" UUID NOT NULL,
    "target" "ImportTarget" NOT NULL,
    "hash" BYTEA NOT NULL,
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "subjectId" UUID NOT NULL,

    CONSTRAINT "ImportedRow_pkey" PRIMARY KEY ("investigationId","target","hash")
);

-- CreateIndex
CREATE INDEX "StagedImport_userId_idx" ON "StagedImport"("userId");

-- CreateIndex
CREATE INDEX "Import_investigationId_importedAt_idx" ON "Import"("investigationId", "importedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Import_id_investigationId_key" ON "Import"("id", "investigationId");

-- CreateIndex
CREATE INDEX "ImportedRow_subjectId_idx" ON "ImportedRow"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedRow_importId_row_key" ON "ImportedRow"("importId", "row");

-- AddForeignKey
ALTER TABLE "StagedImport" ADD CONSTRAINT "StagedImport_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StagedImport" ADD CONSTRAINT "StagedImport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StagedChunk" ADD CONSTRAINT "StagedChunk_importId_fkey" FOREIGN KEY ("importId") REFERENCES "StagedImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StagedRow" ADD CONSTRAINT "StagedRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "StagedImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedRow" ADD CONSTRAINT "ImportedRow_importId_investigationId_fkey" FOREIGN KEY ("importId", "investigationId") REFERENCES "Import"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Bytes are hashed and read, never searched: compressing them would only cost time.
alter table "StagedChunk" alter column bytes set storage external, add check (position >= 0), add check (length(bytes) <= 1048576);
alter table "StagedImport" add check ("fileName" <> ''), add check (size >= 0), add check (length(sha256) = 32),
  add check (state = 'receiving' or (sha256 is not null and format is not null)), add check ((state = 'unreadable') = (fault is not null)),
  add check (state <> 'ready' or accepted + duplicate + refused = rows);
alter table "StagedRow" add check (row > 0), add check (length(hash) = 32),
  add check (outcome is distinct from 'accepted' or (value is not null and hash is not null)), add check (outcome is distinct from 'refused' or faults is not null),
  add check (outcome is distinct from 'duplicate' or "sameRow" is not null or "sameAs" is not null);

-- What was imported is never changed. Every row of the file is accounted for.
alter table "Import" add check ("fileName" <> ''), add check (size > 0), add check (length(sha256) = 32),
  add check (accepted > 0 and duplicate >= 0 and refused >= 0), add check (accepted + duplicate + refused = rows);
-- What comes in is chosen first, then counted, then written down: its import must be there in the end.
alter table "ImportedRow" alter constraint "ImportedRow_importId_investigationId_fkey" deferrable initially deferred;
alter table "ImportedRow" add check (row > 0), add check (length(hash) = 32);

-- What somebody wrote by hand is found before what comes by thousands.
create index "SearchOutbox_bulk_id_idx" on "SearchOutbox" (bulk, id);
