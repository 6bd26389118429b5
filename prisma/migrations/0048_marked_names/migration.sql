-- Names that are marked in one piece are looked for in the others of its investigation.
CREATE INDEX "VictimDatum_investigationId_kind_idx" ON "VictimDatum"("investigationId", "kind");
