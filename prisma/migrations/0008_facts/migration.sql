-- CreateEnum
CREATE TYPE "DocumentType" AS ENUM ('contract', 'form', 'list', 'letter', 'chat', 'manual', 'picture', 'table', 'transcript', 'articleCopy', 'other');

-- CreateEnum
CREATE TYPE "DocumentState" AS ENUM ('obtained', 'mentioned', 'lost');

-- CreateEnum
CREATE TYPE "RecordingMedium" AS ENUM ('audio', 'video');

-- CreateEnum
CREATE TYPE "RecordingConsent" AS ENUM ('allParties', 'oneParty', 'none');

-- CreateEnum
CREATE TYPE "TranscriptState" AS ENUM ('none', 'automatic', 'partial', 'checked');

-- CreateEnum
CREATE TYPE "TestimonyHand" AS ENUM ('firstHand', 'secondHand');

-- CreateEnum
CREATE TYPE "TestimonyAffected" AS ENUM ('teller', 'family', 'acquaintance', 'customer', 'others');

-- CreateEnum
CREATE TYPE "EventDelay" AS ENUM ('atOnce', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'soon', 'later');

-- CreateEnum
CREATE TYPE "KnownBy" AS ENUM ('seen', 'callerSaid', 'tellerSays');

-- CreateEnum
CREATE TYPE "CaptureMethod" AS ENUM ('savedPage', 'screenshot', 'print', 'archive', 'copiedText', 'other');



-- CreateTable
CREATE TABLE "Context" (
    "evidenceId" UUID NOT NULL,
    "topic" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Context_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "ContextStatement" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "opinion" BOOLEAN NOT NULL,
    "saidBy" TEXT,
    "reference" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "ContextStatement_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "Document" (
    "evidenceId" UUID NOT NULL,
    "name" TEXT,
    "type" "DocumentType",
    "state" "DocumentState" NOT NULL,
    "issuer" TEXT,
    "defects" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Document_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "DocumentFile" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT,
    "sha256" TEXT,
    "pages" INTEGER,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "DocumentFile_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "Observation" (
    "evidenceId" UUID NOT NULL,
    "seen" TEXT NOT NULL,
    "observer" TEXT,
    "method" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "ObservationStep" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "trigger" TEXT,
    "follows" TEXT NOT NULL,
    "delay" "EventDelay",
    "delayNote" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "ObservationStep_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "Recording" (
    "evidenceId" UUID NOT NULL,
    "medium" "RecordingMedium",
    "device" TEXT,
    "length" INTEGER,
    "startedOn" TEXT,
    "startedAt" TEXT,
    "startedZone" TEXT,
    "speakers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "language" TEXT,
    "consent" "RecordingConsent",
    "sha256" TEXT,
    "transcript" "TranscriptState",
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Recording_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "RecordingPart" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER,
    "what" TEXT NOT NULL,
    "speaker" TEXT,

    CONSTRAINT "RecordingPart_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "Testimony" (
    "evidenceId" UUID NOT NULL,
    "teller" TEXT,
    "hand" "TestimonyHand",
    "affected" "TestimonyAffected",
    "affectedNote" TEXT,
    "quote" TEXT,
    "quoteAt" INTEGER,
    "known" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "knownBy" "KnownBy",
    "knownOpen" BOOLEAN NOT NULL DEFAULT false,
    "readOff" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "assumed" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Testimony_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "TestimonyEvent" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "trigger" TEXT,
    "delay" "EventDelay",
    "delayNote" TEXT,
    "caller" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "TestimonyEvent_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "WebPage" (
    "evidenceId" UUID NOT NULL,
    "address" TEXT,
    "pageTitle" TEXT,
    "site" TEXT,
    "author" TEXT,
    "publishedOn" TEXT,
    "publishedAt" TEXT,
    "capturedOn" TEXT,
    "capturedAt" TEXT,
    "zone" TEXT,
    "captureMethod" "CaptureMethod",
    "sha256" TEXT,
    "notStated" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "WebPage_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "WebArchive" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "keeper" TEXT,

    CONSTRAINT "WebArchive_pkey" PRIMARY KEY ("evidenceId","position")
);

-- AddForeignKey
ALTER TABLE "Context" ADD CONSTRAINT "Context_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContextStatement" ADD CONSTRAINT "ContextStatement_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Context"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentFile" ADD CONSTRAINT "DocumentFile_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Document"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObservationStep" ADD CONSTRAINT "ObservationStep_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Observation"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recording" ADD CONSTRAINT "Recording_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordingPart" ADD CONSTRAINT "RecordingPart_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Recording"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Testimony" ADD CONSTRAINT "Testimony_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TestimonyEvent" ADD CONSTRAINT "TestimonyEvent_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Testimony"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebPage" ADD CONSTRAINT "WebPage_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebArchive" ADD CONSTRAINT "WebArchive_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "WebPage"("evidenceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be false, whoever writes.
alter table "Testimony"
  add check (teller is null or not 'teller' = any ("notStated")),
  add check (hand is null or not 'hand' = any ("notStated")),
  add check (affected is null or not 'affected' = any ("notStated")),
  add check (quote is null or not 'quote' = any ("notStated")),
  add check ("quoteAt" >= 0),
  add check ("quoteAt" is null or quote is not null),
  add check (("knownBy" is null and not "knownOpen") or cardinality(known) > 0),
  add check (cardinality(known) = 0 or not 'known' = any ("notStated")),
  add check (cardinality("readOff") = 0 or not 'readOff' = any ("notStated")),
  add check (cardinality(assumed) = 0 or not 'assumed' = any ("notStated")),
  add check (not known && "readOff" and not known && assumed and not "readOff" && assumed);
alter table "TestimonyEvent"
  add check (position >= 0),
  add check (what <> ''),
  add check (trigger is null or not 'trigger' = any ("notStated")),
  add check (delay is null or not 'delay' = any ("notStated")),
  add check ("delayNote" is null or not 'delay' = any ("notStated")),
  add check (caller is null or not 'caller' = any ("notStated"));
alter table "Observation"
  add check (seen <> ''),
  add check (observer is null or not 'observer' = any ("notStated")),
  add check (method is null or not 'method' = any ("notStated"));
alter table "ObservationStep"
  add check (position >= 0),
  add check (follows <> ''),
  add check (trigger is null or not 'trigger' = any ("notStated")),
  add check (delay is null or not 'delay' = any ("notStated")),
  add check ("delayNote" is null or not 'delay' = any ("notStated"));
alter table "Document"
  add check (name is null or not 'name' = any ("notStated")),
  add check (type is null or not 'type' = any ("notStated")),
  add check (issuer is null or not 'issuer' = any ("notStated")),
  add check (cardinality(defects) = 0 or not 'defects' = any ("notStated"));
alter table "DocumentFile"
  add check (position >= 0),
  add check (sha256 ~ '^[0-9a-f]{64}$'),
  add check (pages > 0),
  add check (name is null or not 'name' = any ("notStated")),
  add check (sha256 is null or not 'sha256' = any ("notStated")),
  add check (pages is null or not 'pages' = any ("notStated"));
alter table "Recording"
  add check (length >= 0),
  add check ("startedOn" ~ '^\d{4}-\d\d-\d\d$'),
  add check ("startedAt" ~ '^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$'),
  add check (sha256 ~ '^[0-9a-f]{64}$'),
  add check ("startedAt" is null or "startedOn" is not null),
  add check (("startedOn" is null) = ("startedZone" is null)),
  add check (medium is null or not 'medium' = any ("notStated")),
  add check (device is null or not 'device' = any ("notStated")),
  add check (length is null or not 'length' = any ("notStated")),
  add check ("startedOn" is null or not 'started' = any ("notStated")),
  add check (language is null or not 'language' = any ("notStated")),
  add check (consent is null or not 'consent' = any ("notStated")),
  add check (sha256 is null or not 'sha256' = any ("notStated")),
  add check (transcript is null or not 'transcript' = any ("notStated")),
  add check (cardinality(speakers) = 0 or not 'speakers' = any ("notStated"));
alter table "RecordingPart"
  add check (position >= 0),
  add check ("from" >= 0),
  add check ("to" >= "from"),
  add check (what <> '');
alter table "WebPage"
  add check (address ~* '^https?://'),
  add check ("publishedOn" ~ '^\d{4}-\d\d-\d\d$'),
  add check ("publishedAt" ~ '^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$'),
  add check ("capturedOn" ~ '^\d{4}-\d\d-\d\d$'),
  add check ("capturedAt" ~ '^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$'),
  add check (sha256 ~ '^[0-9a-f]{64}$'),
  add check ("publishedAt" is null or "publishedOn" is not null),
  add check ("capturedAt" is null or "capturedOn" is not null),
  add check (("publishedOn" is null and "capturedOn" is null) = (zone is null)),
  add check (address is null or not 'address' = any ("notStated")),
  add check ("pageTitle" is null or not 'pageTitle' = any ("notStated")),
  add check (site is null or not 'site' = any ("notStated")),
  add check (author is null or not 'author' = any ("notStated")),
  add check ("publishedOn" is null or not 'published' = any ("notStated")),
  add check ("capturedOn" is null or not 'captured' = any ("notStated")),
  add check ("captureMethod" is null or not 'captureMethod' = any ("notStated")),
  add check (sha256 is null or not 'sha256' = any ("notStated"));
alter table "WebArchive"
  add check (position >= 0),
  add check (address ~* '^https?://');
alter table "Context"
  add check (topic is null or not 'topic' = any ("notStated"));
alter table "ContextStatement"
  add check (position >= 0),
  add check (text <> ''),
  add check ("saidBy" is null or not 'saidBy' = any ("notStated")),
  add check (reference is null or not 'reference' = any ("notStated"));
