import type { ComponentType } from "react";
import type { Numbers } from "./number-field";

type Part = ComponentType<{ numbers: Numbers }>;

/** What the screen of a kind is made of, from above to the thumb. */
export type QuickPart = {
  Sentence: Part;
  /** What follows from it. */
  Remark?: Part;
  /** A name or a few words beside the company. */
  Words?: Part;
  /** What is tapped. */
  Rows?: Part;
  Pad?: Part;
};
