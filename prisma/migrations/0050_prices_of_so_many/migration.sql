-- A price for so many records, where nobody says that they are sold as a package: its number stands where that of a package does.
ALTER TYPE "PriceUnit" ADD VALUE 'records';

-- The rule has no name of its own in what was applied before.
do $$
declare rule text;
begin
  select conname into strict rule from pg_constraint
  where conrelid = '"PriceLine"'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%IS DISTINCT FROM ''package''%';
  execute format('alter table "PriceLine" drop constraint %I', rule);
end
$$;

-- Words that were added a moment ago can only be compared as text. An absent unit is neither.
alter table "PriceLine"
  add constraint size_of_packages_and_records check ("packageSize" is null or coalesce(unit::text in ('package', 'records'), false)),
  add constraint records_are_counted check (unit is null or unit::text <> 'records' or ("packageSize" is not null and not 'packageSize' = any ("notStated")));
