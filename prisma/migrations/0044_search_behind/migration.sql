-- What Meilisearch does not have as it stands now, in a narrow table of its own. A column of the document said it before; to acknowledge
-- one document was then to write all of its index entries again, some six hundred words.
create table "SearchBehind" (
  id text primary key,
  build bigint not null,
  held boolean not null
);
insert into "SearchBehind" (id, build, held) select id, build, "indexedBuild" > 0 from "SearchDocument" where build <> "indexedBuild" or removed;

-- Whoever writes a document cannot forget it: every build waits for the engine. One that is not in the table is held as it was.
create function note_search_behind() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from "SearchBehind" where id = old.id;
  else
    insert into "SearchBehind" (id, build, held) values (new.id, new.build, tg_op = 'UPDATE')
      on conflict (id) do update set build = excluded.build;
  end if;
  return null;
end $$;
create trigger note_search_behind after insert or delete or update of build on "SearchDocument" for each row execute function note_search_behind();

drop index "SearchDocument_waiting";
alter table "SearchDocument" drop column "indexedBuild";
