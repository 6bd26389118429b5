import { randomUUID } from "node:crypto";
import { Actor } from "../../lib/access/actor";
import { acceptInvitation, admitFirstAdministrator, inviteAccount, startSession } from "../../lib/accounts/bootstrap";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { evidenceInput } from "../../lib/evidence/schema";
import type { MemberRole } from "../../lib/generated/enums";
import { nameMember, openInvestigation } from "../../lib/investigations/commands";
import { acceptEvidence, sendBackEvidence, submitEvidence } from "../../lib/review/commands";
import { recordSource } from "../../lib/sources/commands";
import { type CompanyKey, companies, pieces, type SourceKey, sources } from "./case";
import { bodyOf } from "./body";

const people = {
  reporter: ["reporter@demo.example", "记者甲"],
  editor: ["editor@demo.example", "编辑乙"],
  lead: ["lead@demo.example", "主编丙"],
  viewer: ["viewer@demo.example", "观察员丁"],
  outsider: ["outsider@demo.example", "记者戊"],
} as const;
