import { TokenScope } from "../generated/enums";
import { requiredNote } from "../victims/schema";
import { z } from "../zod";

export const tokenScopes = [TokenScope.read, TokenScope.write] as const;

/** How long a token may live: chosen when it is made, and never forever. */
export const tokenDays = [7, 30, 90, 365] as const;
export const usualDays = 90;

const days = z.coerce
  .number()
  .refine((value) => tokenDays.some((offered) => offered === value), "error.invalid")
  .default(usualDays);

export const tokenInput = z.object({ name: requiredNote(80), scope: z.enum(tokenScopes), days });
export type TokenInput = z.input<typeof tokenInput>;

export const oneToken = z.object({ tokenId: z.uuid() });
