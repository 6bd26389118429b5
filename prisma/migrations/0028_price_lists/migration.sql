-- AlterEnum
ALTER TYPE "ImportTarget" ADD VALUE 'priceList';

-- AlterTable
ALTER TABLE "StagedImport" ADD COLUMN     "setting" JSONB;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "setting" JSONB;
