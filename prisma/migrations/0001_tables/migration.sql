-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "QuotaUnit" AS ENUM ('call', 'number');

-- CreateEnum
CREATE TYPE "PeriodUnit" AS ENUM ('minute', 'hour', 'day', 'week', 'month');

-- CreateEnum
CREATE TYPE "Bound" AS ENUM ('exact', 'atLeast', 'atMost', 'range');

-- CreateEnum
CREATE TYPE "StaffGroup" AS ENUM ('newStaff', 'experiencedStaff', 'allStaff', 'other');

-- CreateEnum
CREATE TYPE "CompanyAliasKind" AS ENUM ('short', 'english', 'former', 'other');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('script', 'leadMarking', 'callQuota', 'priceList', 'unsorted');

-- CreateEnum
CREATE TYPE "EvidenceStatus" AS ENUM ('draft', 'inReview', 'needsWork', 'accepted', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "Nature" AS ENUM ('required', 'seen', 'heard', 'reported', 'inferred');

-- CreateEnum
CREATE TYPE "TimePrecision" AS ENUM ('exact', 'day', 'month', 'year', 'about', 'range');

-- CreateEnum
CREATE TYPE "StepHow" AS ENUM ('told', 'heard', 'saw', 'read', 'experienced', 'wrote');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('accepted', 'sentBack', 'rejected');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('lead', 'reporter', 'editor', 'viewer');

-- CreateEnum
CREATE TYPE "MarkSense" AS ENUM ('strongIntent', 'followUp', 'givenUp', 'other');

-- CreateEnum
CREATE TYPE "CallOutcome" AS ENUM ('clearRefusal', 'repeatedRefusal', 'swearing', 'numberNotExist', 'numberSuspended', 'interest', 'noAnswer', 'other');

-- CreateEnum
CREATE TYPE "Share" AS ENUM ('all', 'most', 'some', 'few');

-- CreateEnum
CREATE TYPE "CompanyRole" AS ENUM ('subject', 'formerEmployer', 'buyer', 'seller', 'accused', 'other', 'mentioned');

-- CreateEnum
CREATE TYPE "SourceRole" AS ENUM ('firstHand', 'hearsay', 'document', 'mentioned');

-- CreateEnum
CREATE TYPE "EvidenceLinkRole" AS ENUM ('corroborates', 'contradicts', 'follows', 'partOf', 'related', 'mentioned');

-- CreateEnum
CREATE TYPE "PriceSense" AS ENUM ('purchase', 'sale');

-- CreateEnum
CREATE TYPE "PriceUnit" AS ENUM ('record', 'person', 'list', 'thousand');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('insider', 'reporter', 'author', 'agency', 'victim', 'official', 'other');

-- CreateTable
CREATE TABLE "CallQuota" (
    "evidenceId" UUID NOT NULL,
    "min" DECIMAL(14,4),
    "max" DECIMAL(14,4),
    "bound" "Bound",
    "about" BOOLEAN NOT NULL DEFAULT false,
    "average" BOOLEAN NOT NULL DEFAULT false,
    "unit" "QuotaUnit",
    "periodAmount" DECIMAL(10,2),
    "periodUnit" "PeriodUnit",
    "nature" "Nature" NOT NULL,
    "ability" BOOLEAN NOT NULL DEFAULT false,
    "appliesTo" "StaffGroup",
    "appliesNote" TEXT,
    "workingHours" DECIMAL(4,2),
    "basis" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "CallQuota_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompanyProfile" (
    "companyId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "lineOfBusiness" TEXT,
    "creditCode" TEXT,
    "note" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CompanyProfile_pkey" PRIMARY KEY ("companyId","investigationId")
);

-- CreateTable
CREATE TABLE "CompanyAlias" (
    "companyId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CompanyAliasKind" NOT NULL,

    CONSTRAINT "CompanyAlias_pkey" PRIMARY KEY ("companyId","investigationId","position")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB,
    "status" "EvidenceStatus" NOT NULL DEFAULT 'draft',
    "statusBefore" "EvidenceStatus",
    "authorId" UUID NOT NULL,
    "editedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "firstSubmittedAt" TIMESTAMPTZ(6),
    "nature" "Nature",
    "obtainedBy" TEXT,
    "firstObtainedBy" TEXT,
    "occurredFrom" TIMESTAMPTZ(6),
    "occurredTo" TIMESTAMPTZ(6),
    "occurredPrecision" "TimePrecision",
    "occurredZone" TEXT,
    "place" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "notedAt" TIMESTAMPTZ(6) NOT NULL,
    "receivedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttributionStep" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "fact" TEXT,
    "position" INTEGER NOT NULL,
    "who" TEXT NOT NULL,
    "how" "StepHow",
    "sourceId" UUID,

    CONSTRAINT "AttributionStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "submittedById" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "note" TEXT,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Investigation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "openedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lastEvidence" INTEGER NOT NULL DEFAULT 0,
    "lastSource" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Investigation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "investigationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "MemberRole" NOT NULL,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("investigationId","userId")
);

-- CreateTable
CREATE TABLE "LeadMarking" (
    "evidenceId" UUID NOT NULL,
    "scope" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "LeadMarking_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "LeadMark" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "meaning" TEXT,
    "sense" "MarkSense",
    "rulesExclusive" BOOLEAN NOT NULL DEFAULT false,
    "nature" "Nature" NOT NULL,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "LeadMark_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "MarkRule" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "outcome" "CallOutcome" NOT NULL,
    "atLeast" INTEGER,
    "nature" "Nature" NOT NULL,

    CONSTRAINT "MarkRule_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "MarkPractice" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "outcome" "CallOutcome" NOT NULL,
    "share" "Share",
    "inference" TEXT,
    "nature" "Nature" NOT NULL,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "MarkPractice_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "EvidenceCompany" (
    "evidenceId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "role" "CompanyRole" NOT NULL,
    "note" TEXT,

    CONSTRAINT "EvidenceCompany_pkey" PRIMARY KEY ("evidenceId","companyId","role")
);

-- CreateTable
CREATE TABLE "EvidenceSource" (
    "evidenceId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "role" "SourceRole" NOT NULL,
    "note" TEXT,

    CONSTRAINT "EvidenceSource_pkey" PRIMARY KEY ("evidenceId","sourceId","role")
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "role" "EvidenceLinkRole" NOT NULL,
    "note" TEXT,

    CONSTRAINT "EvidenceLink_pkey" PRIMARY KEY ("fromId","toId","role")
);

-- CreateTable
CREATE TABLE "PriceList" (
    "evidenceId" UUID NOT NULL,
    "sense" "PriceSense",
    "buyer" TEXT,
    "seller" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "PriceList_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "PriceLine" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item" TEXT,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "openEnded" BOOLEAN NOT NULL DEFAULT false,
    "min" DECIMAL(14,4),
    "max" DECIMAL(14,4),
    "about" BOOLEAN NOT NULL DEFAULT false,
    "average" BOOLEAN NOT NULL DEFAULT false,
    "currency" TEXT,
    "unit" "PriceUnit",
    "customisable" BOOLEAN,
    "customisation" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "PriceLine_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "Script" (
    "evidenceId" UUID NOT NULL,
    "claimedStages" INTEGER,
    "openEnded" BOOLEAN NOT NULL DEFAULT false,
    "form" TEXT,
    "management" TEXT,
    "onRefusal" TEXT,
    "duration" TEXT,
    "trainer" TEXT,
    "transcript" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Script_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "ScriptStage" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "gloss" TEXT,
    "quote" TEXT,
    "callPosition" INTEGER,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "ScriptStage_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "codename" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "description" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Autosave" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Autosave_pkey" PRIMARY KEY ("id","userId")
);

-- CreateTable
CREATE TABLE "SearchOutbox" (
    "id" BIGSERIAL NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchOutbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "authorId" UUID,
    "submitted" BOOLEAN NOT NULL,
    "kind" TEXT,
    "status" TEXT,
    "companyIds" UUID[],
    "sourceIds" UUID[],
    "segments" JSONB NOT NULL,
    "titleTokens" TEXT NOT NULL,
    "factTokens" TEXT NOT NULL,
    "bodyTokens" TEXT NOT NULL,
    "relatedTokens" TEXT NOT NULL,
    "vector" tsvector,
    "changedAt" TIMESTAMPTZ(6) NOT NULL,
    "build" BIGINT NOT NULL DEFAULT 1,
    "indexedBuild" BIGINT NOT NULL DEFAULT 0,
    "removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "holder" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "pseudonym" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(6),
    "deviceKey" BYTEA NOT NULL DEFAULT (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "userId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CompanyProfile_investigationId_name_idx" ON "CompanyProfile"("investigationId", "name");

-- CreateIndex
CREATE INDEX "Evidence_investigationId_status_updatedAt_idx" ON "Evidence"("investigationId", "status", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Evidence_authorId_status_idx" ON "Evidence"("authorId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_investigationId_number_key" ON "Evidence"("investigationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_id_investigationId_key" ON "Evidence"("id", "investigationId");

-- CreateIndex
CREATE INDEX "AttributionStep_evidenceId_idx" ON "AttributionStep"("evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_evidenceId_version_key" ON "Submission"("evidenceId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_submissionId_key" ON "Decision"("submissionId");

-- CreateIndex
CREATE INDEX "Decision_evidenceId_idx" ON "Decision"("evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Investigation_slug_key" ON "Investigation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Investigation_code_key" ON "Investigation"("code");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "LeadMark_evidenceId_code_key" ON "LeadMark"("evidenceId", "code");

-- CreateIndex
CREATE INDEX "EvidenceCompany_companyId_investigationId_idx" ON "EvidenceCompany"("companyId", "investigationId");

-- CreateIndex
CREATE INDEX "EvidenceSource_sourceId_idx" ON "EvidenceSource"("sourceId");

-- CreateIndex
CREATE INDEX "EvidenceLink_toId_idx" ON "EvidenceLink"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_investigationId_codename_key" ON "Source"("investigationId", "codename");

-- CreateIndex
CREATE UNIQUE INDEX "Source_id_investigationId_key" ON "Source"("id", "investigationId");

-- CreateIndex
CREATE INDEX "SearchDocument_type_subjectId_idx" ON "SearchDocument"("type", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "User_pseudonym_key" ON "User"("pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");

-- AddForeignKey
ALTER TABLE "CallQuota" ADD CONSTRAINT "CallQuota_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyProfile" ADD CONSTRAINT "CompanyProfile_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyProfile" ADD CONSTRAINT "CompanyProfile_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyAlias" ADD CONSTRAINT "CompanyAlias_companyId_investigationId_fkey" FOREIGN KEY ("companyId", "investigationId") REFERENCES "CompanyProfile"("companyId", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributionStep" ADD CONSTRAINT "AttributionStep_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributionStep" ADD CONSTRAINT "AttributionStep_sourceId_investigationId_fkey" FOREIGN KEY ("sourceId", "investigationId") REFERENCES "Source"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Investigation" ADD CONSTRAINT "Investigation_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadMarking" ADD CONSTRAINT "LeadMarking_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadMark" ADD CONSTRAINT "LeadMark_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "LeadMarking"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkRule" ADD CONSTRAINT "MarkRule_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "LeadMarking"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkRule" ADD CONSTRAINT "MarkRule_evidenceId_code_fkey" FOREIGN KEY ("evidenceId", "code") REFERENCES "LeadMark"("evidenceId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkPractice" ADD CONSTRAINT "MarkPractice_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "LeadMarking"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkPractice" ADD CONSTRAINT "MarkPractice_evidenceId_code_fkey" FOREIGN KEY ("evidenceId", "code") REFERENCES "LeadMark"("evidenceId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceCompany" ADD CONSTRAINT "EvidenceCompany_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceCompany" ADD CONSTRAINT "EvidenceCompany_companyId_investigationId_fkey" FOREIGN KEY ("companyId", "investigationId") REFERENCES "CompanyProfile"("companyId", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceSource" ADD CONSTRAINT "EvidenceSource_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceSource" ADD CONSTRAINT "EvidenceSource_sourceId_investigationId_fkey" FOREIGN KEY ("sourceId", "investigationId") REFERENCES "Source"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_fromId_investigationId_fkey" FOREIGN KEY ("fromId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_toId_investigationId_fkey" FOREIGN KEY ("toId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriceList" ADD CONSTRAINT "PriceList_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriceLine" ADD CONSTRAINT "PriceLine_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "PriceList"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Script" ADD CONSTRAINT "Script_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScriptStage" ADD CONSTRAINT "ScriptStage_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Script"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Autosave" ADD CONSTRAINT "Autosave_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
