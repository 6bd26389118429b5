-- When what a document says, or who may see it, last became otherwise. A list of names that somebody keeps is held against what became
-- otherwise since they looked, and not against everything. Rows that are there already stand as they were when they last changed.
alter table "SearchDocument" add "saidAt" timestamptz(6) not null default '-infinity';
alter table "SearchDocument" alter "saidAt" set default clock_timestamp();
create index "SearchDocument_saidAt_idx" on "SearchDocument" ("saidAt");

-- What was found when its owner looked: line and document as one number, and in which investigations they looked.
alter table "SavedSearch" add "knownPairs" bigint[] not null default '{}', add "knownIn" uuid[] not null default '{}';
update "SavedSearch" s set "knownIn" = array (select m."investigationId" from "Member" m where m."userId" = s."userId"), known = '{}' where what = 'list';
