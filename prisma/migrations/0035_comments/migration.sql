-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "evidenceId" UUID,
    "claimId" UUID,
    "threadId" UUID,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(6),
    "settledAt" TIMESTAMPTZ(6),
    "settledById" UUID,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Comment_evidenceId_idx" ON "Comment"("evidenceId");

-- CreateIndex
CREATE INDEX "Comment_claimId_idx" ON "Comment"("claimId");

-- CreateIndex
CREATE INDEX "Comment_threadId_idx" ON "Comment"("threadId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_id_investigationId_key" ON "Comment"("id", "investigationId");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_claimId_investigationId_fkey" FOREIGN KEY ("claimId", "investigationId") REFERENCES "Claim"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_investigationId_fkey" FOREIGN KEY ("threadId", "investigationId") REFERENCES "Comment"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "Comment"
  add check (num_nonnulls("evidenceId", "claimId") = 1),
  add check (text <> '' and char_length(text) <= 4000),
  add check (version > 0),
  add check (("settledAt" is null) = ("settledById" is null)),
  add check ("threadId" is null or "settledAt" is null),
  add check ("threadId" <> id);

-- An answer stands in a thread on the same subject, and under no other answer.
create function comment_answers_a_thread() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new."threadId" is not null and not exists (
    select from public."Comment" t where t.id = new."threadId" and t."threadId" is null
      and t."evidenceId" is not distinct from new."evidenceId" and t."claimId" is not distinct from new."claimId") then
    raise exception 'an answer stands in a thread on the same subject';
  end if;
  return new;
end $$;
create trigger comment_answers_a_thread before insert or update of "threadId", "evidenceId", "claimId" on "Comment"
  for each row execute function comment_answers_a_thread();
