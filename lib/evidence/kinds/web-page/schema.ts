import { text, z } from "../../../zod";
import { webAddress } from "../../address";
import { clock, day, zone } from "../../clock";
import { sha256 } from "../../digest";
import { stated } from "../../stated";
import type { SaidInLine } from "../../words/own";

export const captureMethods = ["savedPage", "screenshot", "print", "archive", "copiedText", "other"] as const;

/** A page as it was seen on the web. The archive keeps its address as text and never asks it for anything. */
export const webPageFacts = stated(
  {
    address: webAddress().optional(),
    pageTitle: text(300).optional(),
    site: text(200).optional(),
    author: text(200).optional(),
    publishedOn: day().optional(),
    publishedAt: clock().optional(),
    capturedOn: day().optional(),
    capturedAt: clock().optional(),
    zone: zone().default("Asia/Shanghai"),
    captureMethod: z.enum(captureMethods).optional(),
    sha256: sha256().optional(),
    archives: z
      .array(z.object({ address: webAddress(), keeper: text(200).optional() }))
      .max(50)
      .default([]),
  },
  {
    address: ["address"],
    pageTitle: ["pageTitle"],
    site: ["site"],
    author: ["author"],
    published: ["publishedOn", "publishedAt"],
    captured: ["capturedOn", "capturedAt"],
    captureMethod: ["captureMethod"],
    sha256: ["sha256"],
    archives: ["archives"],
  },
).superRefine(({ publishedOn, publishedAt, capturedOn, capturedAt }, context) => {
  const refuse = (path: string) => context.addIssue({ code: "custom", path: [path], message: "error.missing" });
  if (publishedAt !== undefined && publishedOn === undefined) refuse("publishedOn");
  if (capturedAt !== undefined && capturedOn === undefined) refuse("capturedOn");
});
export type WebPageFacts = z.output<typeof webPageFacts>;

export const webPageLine: SaidInLine = { facts: ["pageTitle|address", "site", "captured", "captureMethod"] };
