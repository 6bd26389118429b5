import { text, z } from "../../../zod";
import { stepHows } from "../../attribution";
import { personalData } from "../../personal-data";
import { stated } from "../../stated";
import type { OwnWords, SaidInLine } from "../../words/own";

export const leakSectors = [
  "bank",
  "estateAgent",
  "developer",
  "insurance",
  "telecom",
  "delivery",
  "retail",
  "school",
  "hospital",
  "government",
  "other",
] as const;
export const leakWays = ["changesJobs", "sells", "copies", "other"] as const;

/**
 * One way by which personal data gets out: where it comes from, who brings it, to whom. The companies of it are links of the
 * record (origin, formerEmployer, recipient); a former employer of the carrier is not said to be the leaker.
 */
export const leakChannelFacts = stated(
  {
    sector: z.enum(leakSectors).optional(),
    sectorNote: text(300).optional(),
    mainly: z.boolean().default(false),
    carrier: text(200).optional(),
    carrierSome: z.boolean().default(false),
    employersExamples: z.boolean().default(false),
    employersOpen: z.boolean().default(false),
    recipient: text(200).optional(),
    way: z.enum(leakWays).optional(),
    wayNote: text(300).optional(),
    fields: z.array(z.enum(personalData)).max(personalData.length).default([]),
    openEnded: z.boolean().default(false),
    basis: z.enum(stepHows).optional(),
    basisNote: text(300).optional(),
  },
  {
    sector: ["sector"],
    carrier: ["carrier"],
    formerEmployers: [],
    recipient: ["recipient"],
    way: ["way"],
    fields: ["fields"],
    basis: ["basis"],
  },
).superRefine(({ carrier, carrierSome, fields, openEnded, employersExamples, employersOpen, notStated }, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (carrierSome && carrier === undefined) refuse("carrier", "error.missing");
  if (openEnded && fields.length === 0) refuse("fields", "error.nothingBeforeOthers");
  if ((employersExamples || employersOpen) && notStated.includes("formerEmployers")) refuse("employersExamples", "error.givenAndNotStated");
});
export type LeakChannelFacts = z.output<typeof leakChannelFacts>;

export const leakChannelOwnWords: OwnWords = { sector: ["mainly"], carrier: ["some"], formerEmployers: ["forExample", "andOthers"], fields: ["andOthers"] };

export const leakChannelLine: SaidInLine = { facts: ["sector", "carrier", "way", "fields"] };
