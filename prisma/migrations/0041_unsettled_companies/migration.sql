-- A name that a piece was logged with where nobody was asked which company is meant.
CREATE TABLE "UnsettledCompany" (
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "CompanyRole" NOT NULL,
    "note" TEXT,

    CONSTRAINT "UnsettledCompany_pkey" PRIMARY KEY ("evidenceId","name","role")
);

-- AddForeignKey
ALTER TABLE "UnsettledCompany" ADD CONSTRAINT "UnsettledCompany_evidenceId_investigationId_fkey" FOREIGN KEY ("evidenceId", "investigationId") REFERENCES "Evidence"("id", "investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "UnsettledCompany"
  add check (name <> '' and length(name) <= 400),
  add check (role <> 'mentioned');
