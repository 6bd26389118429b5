import { firstAdministratorInput } from "../accounts/schema";
import { z } from "../zod";

/** Whatever somebody types at the door: the answer to nonsense is the same as to a wrong password. */
export const credentials = z.object({ email: z.string().max(1000), password: z.string().max(1000) });
export type Credentials = z.infer<typeof credentials>;

export const signInForm = credentials.extend({ next: z.string().max(2000).optional() });

export const setupForm = firstAdministratorInput.extend({ code: z.string().max(100) });
