-- More of what a record can be filtered by, worked out of it when the row is made. Rows are made anew by the indexer, because what a
-- row looks like has changed (lib/search/document.ts), so nothing is filled in here.
alter table "SearchDocument"
  add "rateFrom" numeric(30, 4),
  add "rateTo" numeric(30, 4),
  add "prisonFrom" numeric(30, 4),
  add "prisonTo" numeric(30, 4),
  add seconds integer,
  add prefixes text[] not null default '{}',
  add marks text[] not null default '{}',
  add constraint rate_is_a_span check (("rateFrom" is null) = ("rateTo" is null) and "rateFrom" <= "rateTo"),
  add constraint prison_is_a_span check (("prisonFrom" is null) = ("prisonTo" is null) and "prisonFrom" <= "prisonTo");
