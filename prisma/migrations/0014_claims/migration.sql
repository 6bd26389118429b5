-- CreateEnum
CREATE TYPE "ClaimRole" AS ENUM ('supports', 'contradicts', 'inferred');

-- AlterTable
ALTER TABLE "Investigation" ADD COLUMN     "lastClaim" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sentence" TEXT NOT NULL,
    "note" TEXT,
    "authorId" UUID NOT NULL,
    "editedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "withdrawnAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimEvidence" (
    "claimId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "role" "ClaimRole" NOT NULL,
    "note" TEXT,

    CONSTRAINT "ClaimEvidence_pkey" PRIMARY KEY ("claimId","evidenceId")
);

-- CreateTable
CREATE TABLE "Clearance" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "basis" JSONB NOT NULL,
    "note" TEXT,
    "clearedById" UUID NOT NULL,
    "clearedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Clearance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Claim_investigationId_number_key" ON "Claim"("investigationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_id_investigationId_key" ON "Claim"("id", "investigationId");

-- CreateIndex
CREATE INDEX "ClaimEvidence_evidenceId_idx" ON "ClaimEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "Clearance_claimId_clearedAt_idx" ON "Clearance"("claimId", "clearedAt");

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEvidence" ADD CONSTRAINT "ClaimEvidence_claimId_investigationId_fkey" FOREIGN KEY ("claimId", "investigationId") REFERENCES "Claim"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEvidence" ADD CONSTRAINT "ClaimEvidence_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_claimId_investigationId_fkey" FOREIGN KEY ("claimId", "investigationId") REFERENCES "Claim"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearance" ADD CONSTRAINT "Clearance_clearedById_fkey" FOREIGN KEY ("clearedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "Investigation" add check ("lastClaim" >= 0);
alter table "Claim" add check (number > 0), add check (version > 0), add check (sentence <> '');
alter table "Clearance" add check (version > 0), add check (jsonb_typeof(basis) = 'array' and jsonb_array_length(basis) > 0);

-- Nobody clears their own sentence, whoever asks the database for it.
create function clearance_is_anothers() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public."Claim" c where c.id = new."claimId" and new."clearedById" in (c."authorId", c."editedById")) then
    raise exception 'a claim is not cleared by who wrote it';
  end if;
  return new;
end $$;
create trigger clearance_is_anothers before insert on "Clearance" for each row execute function clearance_is_anothers();
