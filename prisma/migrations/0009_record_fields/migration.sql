-- CreateEnum
CREATE TYPE "Means" AS ENUM ('undercover', 'interview', 'leakedDocument', 'publicRecord', 'publishedReport', 'ownExperience', 'tip', 'other');

-- CreateEnum
CREATE TYPE "Sensitivity" AS ENUM ('normal', 'sensitive', 'confidential');



-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "approvalLimits" TEXT,
ADD COLUMN     "approvalReason" TEXT,
ADD COLUMN     "approvedBy" TEXT,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "means" "Means",
ADD COLUMN     "sensitivity" "Sensitivity" NOT NULL DEFAULT 'normal';

-- CreateTable
CREATE TABLE "Tag" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceTag" (
    "evidenceId" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,

    CONSTRAINT "EvidenceTag_pkey" PRIMARY KEY ("evidenceId","tagId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Tag_investigationId_name_key" ON "Tag"("investigationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_id_investigationId_key" ON "Tag"("id", "investigationId");

-- CreateIndex
CREATE INDEX "EvidenceTag_tagId_idx" ON "EvidenceTag"("tagId");

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceTag" ADD CONSTRAINT "EvidenceTag_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceTag" ADD CONSTRAINT "EvidenceTag_tagId_investigationId_fkey" FOREIGN KEY ("tagId", "investigationId") REFERENCES "Tag"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be false, whoever writes.
alter table "Tag" add check (name <> '' and name !~ '[A-Z,，、;；]');
alter table "Evidence"
  add check (language is null or not 'language' = any ("notStated")),
  add check ("approvedBy" is null or not 'approvedBy' = any ("notStated")),
  add check ("approvalReason" is null or not 'approvalReason' = any ("notStated")),
  add check ("approvalLimits" is null or not 'approvalLimits' = any ("notStated")),
  -- Approval is asked of undercover work of our own, and of nothing else.
  add check (("approvedBy" is null and "approvalReason" is null and "approvalLimits" is null) or means is not distinct from 'undercover');
