-- What a record can be filtered by in numbers and dates, worked out of its facts when the row is made. Rows are made anew by the
-- indexer, because what a row looks like has changed (lib/search/document.ts), so nothing is filled in here.
alter table "SearchDocument"
  add "perHourFrom" numeric(30, 4),
  add "perHourTo" numeric(30, 4),
  add "priceFrom" numeric(14, 4)[] not null default '{}',
  add "priceTo" numeric(14, 4)[] not null default '{}',
  add "priceCurrency" text[] not null default '{}',
  add "stagesMissing" integer,
  add "occurredFrom" date,
  add "occurredTo" date,
  add years text[] not null default '{}',
  add constraint per_hour_is_a_span check (("perHourFrom" is null) = ("perHourTo" is null) and "perHourFrom" <= "perHourTo"),
  add constraint prices_are_spans check (cardinality("priceFrom") = cardinality("priceTo") and cardinality("priceFrom") = cardinality("priceCurrency")),
  add constraint occurred_is_a_span check (("occurredFrom" is null) = ("occurredTo" is null) and "occurredFrom" <= "occurredTo");
