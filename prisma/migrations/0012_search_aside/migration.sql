-- What the search could not take: a record that no document can be made of, or a document that the engine refuses. Put aside, so that the rest
-- goes on; tried again later and later; shown to administrators.
create table "SearchAside" (
  id text not null,
  stage text not null,
  reason text not null,
  tries integer not null default 1,
  build bigint,
  since timestamptz(6) not null default now(),
  "nextAt" timestamptz(6) not null,
  constraint "SearchAside_pkey" primary key (id, stage),
  constraint stage_is_known check (stage in ('made', 'sent')),
  constraint it_was_tried check (tries > 0)
);
