-- Any stated fact can be "about", "for example" and the rest, under the name that its kind describes it by. Where a kind has a column
-- of its own for a word, it is said there.
create type "FactWord" as enum ('about', 'average', 'atLeast', 'atMost', 'some', 'mainly', 'forExample', 'andOthers');

create table "FactQualifier" (
    "evidenceId" uuid not null,
    "investigationId" uuid not null,
    fact text not null check (fact ~ '^[A-Za-z]{1,40}(\.[A-Za-z0-9]{1,40}){0,4}$'),
    word "FactWord" not null,
    constraint "FactQualifier_pkey" primary key ("evidenceId", fact, word)
);

alter table "FactQualifier" add constraint "FactQualifier_evidenceId_investigationId_fkey"
  foreign key ("evidenceId", "investigationId") references "Evidence" (id, "investigationId") on delete restrict on update cascade;

-- Two ends at once are a range, which is no word.
create unique index "FactQualifier_oneEnd" on "FactQualifier" ("evidenceId", fact) where word in ('atLeast', 'atMost');
