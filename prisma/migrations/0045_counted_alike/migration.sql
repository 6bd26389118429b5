-- Which documents count alike under every filter, as one number: a common word finds tens of thousands, of few sorts. Rows are made anew
-- by the indexer (lib/search/document.ts); one that was not yet counts by itself.
alter table "SearchDocument" add alike bigint;
