-- AlterTable
ALTER TABLE "EvidenceSource" ADD COLUMN     "credibility" SMALLINT;

alter table "EvidenceSource" add check (credibility between 1 and 6), add check (credibility is null or role <> 'mentioned');
