-- CreateEnum
CREATE TYPE "CompanyRelationKind" AS ENUM ('ownerOf', 'buysFrom', 'sellsTo', 'hiresFrom', 'usesNumbersOf', 'sameAddress', 'other', 'sameAs');



-- CreateTable
CREATE TABLE "CompanyRelation" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "CompanyRelationKind" NOT NULL,
    "word" TEXT,
    "note" TEXT,
    "since" TEXT,
    "until" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "statedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(6),

    CONSTRAINT "CompanyRelation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RelationEvidence" (
    "relationId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,

    CONSTRAINT "RelationEvidence_pkey" PRIMARY KEY ("relationId","evidenceId")
);

-- CreateIndex
CREATE INDEX "CompanyRelation_fromId_idx" ON "CompanyRelation"("fromId");

-- CreateIndex
CREATE INDEX "CompanyRelation_toId_idx" ON "CompanyRelation"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "CompanyRelation_id_investigationId_key" ON "CompanyRelation"("id", "investigationId");

-- CreateIndex
CREATE INDEX "RelationEvidence_evidenceId_idx" ON "RelationEvidence"("evidenceId");

-- AddForeignKey
ALTER TABLE "CompanyRelation" ADD CONSTRAINT "CompanyRelation_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyRelation" ADD CONSTRAINT "CompanyRelation_fromId_investigationId_fkey" FOREIGN KEY ("fromId", "investigationId") REFERENCES "CompanyProfile"("companyId", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyRelation" ADD CONSTRAINT "CompanyRelation_toId_investigationId_fkey" FOREIGN KEY ("toId", "investigationId") REFERENCES "CompanyProfile"("companyId", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyRelation" ADD CONSTRAINT "CompanyRelation_statedById_fkey" FOREIGN KEY ("statedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationEvidence" ADD CONSTRAINT "RelationEvidence_relationId_investigationId_fkey" FOREIGN KEY ("relationId", "investigationId") REFERENCES "CompanyRelation"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationEvidence" ADD CONSTRAINT "RelationEvidence_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "CompanyRelation"
  add check (version > 0),
  add check ("fromId" <> "toId"),
  add check ((kind = 'other') = (word is not null)),
  add check (since ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  add check (until ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  add check ("notStated" <@ array['since', 'until']),
  add check (since is null or not 'since' = any ("notStated")),
  add check (until is null or not 'until' = any ("notStated"));
-- Of one company to another one thing is said once at a time. Where there are two words for it, there are two things.
create unique index on "CompanyRelation" ("investigationId", "fromId", "toId", kind, coalesce(word, '')) where "withdrawnAt" is null;

-- What a relation rests on was handed in: no draft shows through it.
create function relation_rests_on_submitted() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public."Evidence" e where e.id = new."evidenceId" and e."firstSubmittedAt" is null) then
    raise exception 'a relation does not rest on a draft';
  end if;
  return new;
end $$;
create trigger relation_rests_on_submitted before insert on "RelationEvidence" for each row execute function relation_rests_on_submitted();
