-- AlterTable
ALTER TABLE "StagedImport" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0;

alter table "StagedImport" add check (attempts >= 0);
