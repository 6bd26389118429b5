-- The number that called, of the line that a call log was taken from: masked as it is read in, and kept nowhere else.
ALTER TABLE "LoggedCall" ADD COLUMN     "calling" TEXT;

-- The rule has no name of its own in what was applied before.
do $$
declare rule text;
begin
  select conname into strict rule from pg_constraint
  where conrelid = '"LoggedCall"'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%"notStated" <@%';
  execute format('alter table "LoggedCall" drop constraint %I', rule);
end
$$;

alter table "LoggedCall"
  add constraint calling_is_masked check (calling ~ '••' and calling !~ '[0-9]{5}' and length(calling) <= 40),
  add constraint calling_is_stated_or_not check (not ('calling' = any ("notStated") and calling is not null)),
  add constraint stated_of_calls check ("notStated" <@ array['agent', 'calling', 'number', 'duration', 'outcome', 'mark']);
