import { partsOf } from "../evidence/reference";
import { text, z } from "../zod";
import { relationEdit, relationInput, relationKinds, sameInput } from "./schema";

/** Seen from the page of either company: what it is to the other, or the other to it. */
const turned = z.enum(relationKinds.flatMap((kind) => [kind, `back:${kind}` as const]));

/** References of further pieces, as people write them: ZB-0001, ZB-0002. */
const references = text(1000)
  .default("")
  .transform((typed, context) => {
    const words = typed
      .normalize("NFKC")
      .split(/[\s,;、。]+/)
      .filter(Boolean);
    const parts = words.map(partsOf);
    if (parts.some((part) => part === null)) context.addIssue({ code: "custom", message: "error.notAReference" });
    return parts.flatMap((part) => part ?? []);
  });

const withMore = { company: z.uuid(), more: references };
/** What it was parsed to already. */
const passed = { company: z.string(), more: z.array(z.object({ code: z.string(), number: z.number() })) };
const { fromId: _from, toId: _to, ...shape } = relationInput.shape;

/** What the form of a new relation sends: the page's company, the other, and with which of them the sentence begins. */
export const newRelationForm = z
  .object({ ...shape, ...withMore, other: z.uuid(), kind: turned })
  .transform(({ company, other, kind, more, ...said }) => {
    const plain = relationKinds.find((one) => kind === one || kind === `back:${one}`);
    const relation = { ...said, kind: plain, ...(kind === plain ? { fromId: company, toId: other } : { fromId: other, toId: company }) };
    return { company, more, relation: relation as z.input<typeof relationInput> };
  })
  .pipe(z.object({ ...passed, relation: relationInput }));

export const editRelationForm = z
  .object({ ...relationEdit.shape, ...withMore })
  .transform(({ company, more, ...relation }) => ({ company, more, relation: relation as z.input<typeof relationEdit> }))
  .pipe(z.object({ ...passed, relation: relationEdit }));

/** Two companies, and which of their names stands for both. */
export const sameForm = z
  .object({ ...sameInput.omit({ fromId: true, toId: true }).shape, company: z.uuid(), other: z.uuid(), keep: z.enum(["company", "other"]) })
  .transform(({ keep, other, ...input }) => ({
    ...input,
    ...(keep === "company" ? { fromId: other, toId: input.company } : { fromId: input.company, toId: other }),
  }));
