-- As many places as a form takes: a period of 0.125 hours was kept as 0.13, which nobody had said.
ALTER TABLE "CallQuota" ALTER COLUMN "periodAmount" SET DATA TYPE DECIMAL(10,4),
ALTER COLUMN "workingHours" SET DATA TYPE DECIMAL(6,4);
