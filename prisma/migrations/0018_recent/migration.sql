-- The list begins with what was changed last. In this order a page of it is read without sorting all of the investigation,
-- and without putting together for each record what only thirty are shown with.
CREATE INDEX "Evidence_investigationId_updatedAt_id_idx" ON "Evidence"("investigationId", "updatedAt" DESC, "id" DESC);
