-- Searches that somebody keeps, and what they looked for lately: theirs alone, and no evidence. On no device: it may be taken from them.
create table "SavedSearch" (
  id uuid primary key,
  "userId" uuid not null,
  what text not null,
  query text not null,
  known text[] not null default '{}',
  "knownSince" timestamptz(6),
  "savedAt" timestamptz(6) not null default now(),
  "seenAt" timestamptz(6) not null default now(),
  constraint "SavedSearch_userId_fkey" foreign key ("userId") references "User" (id) on delete restrict on update cascade,
  constraint what_is_searched check (what in ('question', 'list')),
  constraint query_is_a_question check (query <> '' and length(query) <= 40000)
);
create unique index "SavedSearch_userId_what_query_key" on "SavedSearch" ("userId", what, md5(query));
create table "RecentSearch" (
  "userId" uuid not null,
  query text not null,
  at timestamptz(6) not null default now(),
  constraint "RecentSearch_pkey" primary key ("userId", query),
  constraint "RecentSearch_userId_fkey" foreign key ("userId") references "User" (id) on delete restrict on update cascade,
  constraint query_is_short check (query <> '' and length(query) <= 1500)
);
