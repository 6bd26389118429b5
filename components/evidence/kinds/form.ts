import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import type { Fact, Summing, Translate } from "@/lib/evidence/fact";
import type { WorkedFrom } from "@/lib/evidence/words/rules";

/** How one kind of evidence is written down. `Raw` is what it looks at while people type: facts as they stand in the fields, not parsed. */
export type KindForm<Facts, Raw = unknown> = {
  /** A new form starts with it: rows to write into, and no answer that nobody gave. */
  empty: Record<string, unknown>;
  /** Its facts have a nature each, beside that of the whole record. */
  ownNature?: true;
  fields(field: FieldMetadata<Facts>, form: FormMetadata, raw: Raw | undefined): ReactNode;
  /** The sentence that the facts make, as it will read on the page. */
  sentence?(facts: Facts, t: Translate, how?: Summing): string;
  /** Of a figure that the sentence names: what it was worked out of. */
  workedFrom?(name: string): WorkedFrom | undefined;
  /** Every fact by its name, to say of one that it came another way. */
  describe?(facts: Facts, t: Translate): Fact[];
};

/** What the registry holds: written for facts of its own, walked without knowing which. */
export const kindForm = <Facts, Raw = unknown>(form: KindForm<Facts, Raw>) => form as unknown as KindForm<unknown>;
