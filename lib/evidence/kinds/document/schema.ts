import { requiredText, text, wholeNumber, z } from "../../../zod";
import { sha256 } from "../../digest";
import { stated } from "../../stated";
import type { SaidInLine } from "../../words/own";

export const documentTypes = ["contract", "form", "list", "letter", "chat", "manual", "picture", "table", "transcript", "articleCopy", "other"] as const;
export const documentStates = ["obtained", "mentioned", "lost"] as const;

const documentFile = stated(
  { name: text(300).optional(), sha256: sha256().optional(), pages: wholeNumber(100_000).optional() },
  { name: ["name"], sha256: ["sha256"], pages: ["pages"] },
);

/** Something written or drawn: in our hands, only mentioned, or lost. Nobody has the hash of a file that they never had. */
export const documentFacts = stated(
  {
    name: text(300).optional(),
    type: z.enum(documentTypes).optional(),
    state: z.enum(documentStates),
    issuer: text(200).optional(),
    files: z.array(documentFile).max(200).default([]),
    defects: z.array(requiredText(500)).max(50).default([]),
  },
  { name: ["name"], type: ["type"], issuer: ["issuer"], files: ["files"], defects: ["defects"] },
).superRefine(({ state, files }, context) => {
  files.forEach(({ sha256: hash, name, notStated }, index) => {
    if (hash !== undefined && state === "mentioned") context.addIssue({ code: "custom", path: ["files", index, "sha256"], message: "error.hashWithoutFile" });
    if (hash === undefined && name === undefined && !notStated.includes("name"))
      context.addIssue({ code: "custom", path: ["files", index, "name"], message: "error.missing" });
  });
});
export type DocumentFacts = z.output<typeof documentFacts>;

export const documentLine: SaidInLine = { facts: ["name|files.name", "type", "state"] };
