-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('unverified', 'confirmed', 'refuted');

-- CreateEnum
CREATE TYPE "LeakSector" AS ENUM ('bank', 'estateAgent', 'developer', 'insurance', 'telecom', 'delivery', 'retail', 'school', 'hospital', 'government', 'other');

-- CreateEnum
CREATE TYPE "LeakWay" AS ENUM ('changesJobs', 'sells', 'copies', 'other');

-- CreateEnum
CREATE TYPE "Penalty" AS ENUM ('imprisonment', 'shortDetention', 'control', 'lifeImprisonment', 'other');

-- CreateEnum
CREATE TYPE "FineRule" AS ENUM ('with', 'instead', 'withOrInstead', 'none');

-- CreateEnum
CREATE TYPE "DigitsExtent" AS ENUM ('prefix', 'number');

-- CreateEnum
CREATE TYPE "LineType" AS ENUM ('card', 'landline', 'internet', 'serviceNumber', 'other');

-- CreateEnum
CREATE TYPE "OperatorType" AS ENUM ('stateOperator', 'virtualOperator', 'other');

-- CreateEnum
CREATE TYPE "ChargeMeasure" AS ENUM ('percent', 'money');

-- CreateEnum
CREATE TYPE "ChargeBase" AS ENUM ('loanAmount', 'amountPaidOut', 'repayment', 'price', 'other');

-- CreateEnum
CREATE TYPE "Payer" AS ENUM ('borrower', 'lender', 'buyer', 'seller', 'other');

-- AlterEnum
ALTER TYPE "CompanyRole" ADD VALUE 'origin';
ALTER TYPE "CompanyRole" ADD VALUE 'recipient';

-- AlterEnum
ALTER TYPE "EvidenceKind" ADD VALUE 'terms';
ALTER TYPE "EvidenceKind" ADD VALUE 'leakChannel';
ALTER TYPE "EvidenceKind" ADD VALUE 'phoneLine';
ALTER TYPE "EvidenceKind" ADD VALUE 'legalReference';
ALTER TYPE "EvidenceKind" ADD VALUE 'allegation';

-- CreateTable
CREATE TABLE "Allegation" (
    "evidenceId" UUID NOT NULL,
    "alleged" TEXT NOT NULL,
    "share" "Share",
    "against" TEXT,
    "madeBy" TEXT,
    "period" TEXT,
    "withoutDetail" BOOLEAN NOT NULL DEFAULT false,
    "standing" "Standing" NOT NULL DEFAULT 'unverified',
    "checkedBy" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Allegation_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "LeakChannel" (
    "evidenceId" UUID NOT NULL,
    "sector" "LeakSector",
    "sectorNote" TEXT,
    "mainly" BOOLEAN NOT NULL DEFAULT false,
    "carrier" TEXT,
    "carrierSome" BOOLEAN NOT NULL DEFAULT false,
    "employersExamples" BOOLEAN NOT NULL DEFAULT false,
    "employersOpen" BOOLEAN NOT NULL DEFAULT false,
    "recipient" TEXT,
    "way" "LeakWay",
    "wayNote" TEXT,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "openEnded" BOOLEAN NOT NULL DEFAULT false,
    "basis" "StepHow",
    "basisNote" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "LeakChannel_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "LegalReference" (
    "evidenceId" UUID NOT NULL,
    "law" TEXT,
    "article" TEXT,
    "inForceFrom" TEXT,
    "elsewhere" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "LegalReference_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "LegalTier" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "condition" TEXT,
    "circumstance" TEXT,
    "penalties" "Penalty"[] DEFAULT ARRAY[]::"Penalty"[],
    "yearsFrom" DECIMAL(6,4),
    "yearsTo" DECIMAL(6,4),
    "fine" "FineRule",
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "LegalTier_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "PhoneLine" (
    "evidenceId" UUID NOT NULL,
    "digits" TEXT,
    "extent" "DigitsExtent",
    "lineType" "LineType",
    "operator" TEXT,
    "operatorType" "OperatorType",
    "arrangedBy" TEXT,
    "forWhom" "StaffGroup",
    "forNote" TEXT,
    "registeredTo" TEXT,
    "bound" "Bound",
    "min" DECIMAL(14,4),
    "max" DECIMAL(14,4),
    "about" BOOLEAN NOT NULL DEFAULT false,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "PhoneLine_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "Terms" (
    "evidenceId" UUID NOT NULL,
    "fee" TEXT,
    "measure" "ChargeMeasure",
    "bound" "Bound",
    "min" DECIMAL(14,4),
    "max" DECIMAL(14,4),
    "about" BOOLEAN NOT NULL DEFAULT false,
    "average" BOOLEAN NOT NULL DEFAULT false,
    "currency" TEXT,
    "base" "ChargeBase",
    "baseNote" TEXT,
    "payer" "Payer",
    "payerNote" TEXT,
    "due" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Terms_pkey" PRIMARY KEY ("evidenceId")
);

-- AddForeignKey
ALTER TABLE "Allegation" ADD CONSTRAINT "Allegation_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeakChannel" ADD CONSTRAINT "LeakChannel_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalReference" ADD CONSTRAINT "LegalReference_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalTier" ADD CONSTRAINT "LegalTier_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "LegalReference"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhoneLine" ADD CONSTRAINT "PhoneLine_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Terms" ADD CONSTRAINT "Terms_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be false, whoever writes.
alter table "Terms"
  add check (min >= 0), add check (max >= min),
  add check ((min is null and max is null) = (bound is null)),
  add check (bound is distinct from 'range' or (min is not null and max is not null)),
  add check (bound not in ('exact', 'atLeast') or (min is not null and max is null)),
  add check (bound is distinct from 'atMost' or (max is not null and min is null)),
  add check (bound is null or measure is not null),
  add check (currency ~ '^[A-Z]{3}$'), add check (measure is distinct from 'percent' or currency is null),
  add check (fee is null or not 'fee' = any ("notStated")),
  add check ((bound is null and measure is null) or not 'amount' = any ("notStated")),
  add check (currency is null or not 'currency' = any ("notStated")),
  add check (base is null or not 'base' = any ("notStated")),
  add check (payer is null or not 'payer' = any ("notStated")),
  add check (due is null or not 'due' = any ("notStated"));

alter table "PhoneLine"
  add check (min >= 0), add check (max >= min),
  add check ((min is null and max is null) = (bound is null)),
  add check (bound is distinct from 'range' or (min is not null and max is not null)),
  add check (bound not in ('exact', 'atLeast') or (min is not null and max is null)),
  add check (bound is distinct from 'atMost' or (max is not null and min is null)),
  add check (digits ~ '^\+?[0-9]{2,20}$'), add check ((digits is null) = (extent is null)),
  add check (min = trunc(min)), add check (max = trunc(max)),
  add check (digits is null or not 'digits' = any ("notStated")),
  add check ("lineType" is null or not 'lineType' = any ("notStated")),
  add check (operator is null or not 'operator' = any ("notStated")),
  add check ("operatorType" is null or not 'operatorType' = any ("notStated")),
  add check ("arrangedBy" is null or not 'arrangedBy' = any ("notStated")),
  add check ("forWhom" is null or not 'forWhom' = any ("notStated")),
  add check ("registeredTo" is null or not 'registeredTo' = any ("notStated")),
  add check (bound is null or not 'count' = any ("notStated"));

alter table "LeakChannel"
  add check (not "carrierSome" or carrier is not null),
  add check (not "openEnded" or cardinality(fields) > 0),
  add check (not ("employersExamples" or "employersOpen") or not 'formerEmployers' = any ("notStated")),
  add check (sector is null or not 'sector' = any ("notStated")),
  add check (carrier is null or not 'carrier' = any ("notStated")),
  add check (recipient is null or not 'recipient' = any ("notStated")),
  add check (way is null or not 'way' = any ("notStated")),
  add check (cardinality(fields) = 0 or not 'fields' = any ("notStated")),
  add check (basis is null or not 'basis' = any ("notStated"));

alter table "LegalReference"
  add check ("inForceFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  add check (law is null or not 'law' = any ("notStated")),
  add check (article is null or not 'article' = any ("notStated")),
  add check ("inForceFrom" is null or not 'inForceFrom' = any ("notStated"));
alter table "LegalTier"
  add check (position >= 0), add check ("yearsFrom" >= 0), add check ("yearsTo" >= "yearsFrom"), add check ("yearsTo" >= 0),
  add check (("yearsFrom" is null and "yearsTo" is null) or 'imprisonment' = any (penalties)),
  add check (condition is null or not 'condition' = any ("notStated")),
  add check (circumstance is null or not 'circumstance' = any ("notStated")),
  add check (cardinality(penalties) = 0 or not 'penalties' = any ("notStated")),
  add check (("yearsFrom" is null and "yearsTo" is null) or not 'years' = any ("notStated")),
  add check (fine is null or not 'fine' = any ("notStated"));

alter table "Allegation"
  add check (alleged <> ''),
  add check ((standing = 'unverified') = ("checkedBy" is null)),
  add check (against is null or not 'against' = any ("notStated")),
  add check ("madeBy" is null or not 'madeBy' = any ("notStated")),
  add check (period is null or not 'period' = any ("notStated"));
