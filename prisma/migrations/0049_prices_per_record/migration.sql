-- What a record costs, as it is filtered by beside prices as they are stated. Null of nearly all rows, so that these hold no byte more;
-- rows are made anew by the indexer, because what a row looks like has changed.
alter table "SearchDocument"
  add "perRecordFrom" numeric(18, 8)[],
  add "perRecordTo" numeric(18, 8)[],
  add "perRecordCurrency" text[],
  add constraint prices_per_record_are_spans check (
    coalesce(cardinality("perRecordFrom"), 0) = coalesce(cardinality("perRecordTo"), 0)
    and coalesce(cardinality("perRecordFrom"), 0) = coalesce(cardinality("perRecordCurrency"), 0));
