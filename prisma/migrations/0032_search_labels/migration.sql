-- What a record can be filtered by in words of the archive. Rows are made anew by the indexer, because what a row looks like has
-- changed (lib/search/document.ts), so nothing is filled in here.
alter table "SearchDocument"
  add tags text[] not null default '{}',
  add means text,
  add language text,
  add sensitivity text;
