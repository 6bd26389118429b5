-- Prices per hundred, per ten thousand, and of a package, which may say how many records it holds.
ALTER TYPE "PriceUnit" ADD VALUE 'hundred';
ALTER TYPE "PriceUnit" ADD VALUE 'tenThousand';
ALTER TYPE "PriceUnit" ADD VALUE 'package';

-- AlterTable
ALTER TABLE "PriceLine" ADD COLUMN     "packageSize" INTEGER;

-- Words that were added a moment ago can only be compared as text. An absent unit is no package either.
alter table "PriceLine"
  add check ("packageSize" between 1 and 10000000),
  add check ("packageSize" is null or unit::text is not distinct from 'package'),
  add check ("packageSize" is null or not 'packageSize' = any ("notStated"));

-- What is dialled a day, as it is filtered by. Rows are made anew by the indexer, because what a row looks like has changed.
alter table "SearchDocument"
  add "perDayFrom" numeric(30, 4),
  add "perDayTo" numeric(30, 4),
  add constraint per_day_is_a_span check (("perDayFrom" is null) = ("perDayTo" is null) and "perDayFrom" <= "perDayTo");
