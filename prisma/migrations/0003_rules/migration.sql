-- What must never be false, whoever writes.
alter table "User" add check (email = lower(email) and email <> ''), add check (length("deviceKey") = 32);
alter table "Investigation" add check (code ~ '^[A-Z]{2,6}$'), add check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), add check ("lastEvidence" >= 0 and "lastSource" >= 0);
alter table "Evidence"
  add check (number > 0), add check (version > 0), add check (title <> ''),
  add check ((status = 'withdrawn') = ("statusBefore" is not null)),
  add check (status in ('draft', 'withdrawn') or "firstSubmittedAt" is not null),
  add check ("occurredFrom" is null or "occurredTo" is null or "occurredFrom" <= "occurredTo"),
  add check (("occurredFrom" is null) = ("occurredPrecision" is null)),
  add check ("occurredFrom" is null or "occurredZone" is not null),
  add check ("occurredFrom" is null or not 'occurred' = any ("notStated")),
  add check (place is null or not 'place' = any ("notStated")),
  add check ("obtainedBy" is null or not 'obtainedBy' = any ("notStated")),
  add check ("firstObtainedBy" is null or not 'firstObtainedBy' = any ("notStated"));
alter table "AttributionStep" add check (position >= 0), add check (who <> ''), add unique nulls not distinct ("evidenceId", fact, position);
alter table "EvidenceLink" add check ("fromId" <> "toId");

alter table "Script" add check ("claimedStages" > 0), add check ("claimedStages" is null or not 'claimedStages' = any ("notStated"));
alter table "ScriptStage" add check (name <> ''), add check (position >= 0), add check ("callPosition" > 0),
  add check ("callPosition" is null or not 'callPosition' = any ("notStated")), add check (quote is null or not 'quote' = any ("notStated"));
create unique index "ScriptStage_callPosition" on "ScriptStage" ("evidenceId", "callPosition") where "callPosition" is not null;

alter table "LeadMark" add check (code <> ''), add check (position >= 0), add check (meaning is null or not 'meaning' = any ("notStated"));
alter table "MarkRule" add check ("atLeast" > 0), add check (text <> '');
alter table "MarkPractice" add check (text <> ''), add check (share is null or not 'share' = any ("notStated"));

alter table "CallQuota"
  add check (min >= 0), add check (max >= min), add check ("periodAmount" > 0), add check ("workingHours" > 0 and "workingHours" <= 24),
  add check (("periodAmount" is null) = ("periodUnit" is null)),
  add check ((min is null and max is null) = (bound is null)),
  add check (bound is distinct from 'range' or (min is not null and max is not null)),
  add check (bound not in ('exact', 'atLeast') or (min is not null and max is null)),
  add check (bound is distinct from 'atMost' or (max is not null and min is null)),
  add check (bound is null or not 'amount' = any ("notStated")),
  add check (unit is null or not 'unit' = any ("notStated")),
  add check ("periodUnit" is null or not 'period' = any ("notStated")),
  add check ("appliesTo" is null or not 'appliesTo' = any ("notStated")),
  add check ("workingHours" is null or not 'workingHours' = any ("notStated")),
  add check (basis is null or not 'basis' = any ("notStated"));

alter table "PriceList" add check (buyer is null or not 'buyer' = any ("notStated")), add check (seller is null or not 'seller' = any ("notStated")),
  add check (sense is null or not 'sense' = any ("notStated"));
alter table "PriceLine"
  add check (position >= 0), add check (min >= 0), add check (max >= 0), add check (max >= min), add check (currency ~ '^[A-Z]{3}$'),
  add check ((min is null and max is null) or not 'amount' = any ("notStated")),
  add check (unit is null or not 'unit' = any ("notStated")),
  add check (item is null or not 'item' = any ("notStated")),
  add check (cardinality(fields) = 0 or not 'fields' = any ("notStated")),
  add check (customisation is null or not 'customisation' = any ("notStated")),
  add check (currency is null or not 'currency' = any ("notStated"));

create index "SearchDocument_vector" on "SearchDocument" using gin (vector);
create index "SearchDocument_waiting" on "SearchDocument" (build) where build <> "indexedBuild" or removed;
