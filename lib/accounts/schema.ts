import { requiredText, z } from "../zod";
import { isPlain } from "./look-alike";

/** One address, one account: however it was typed. What PostgreSQL cannot hold becomes a sign that no account has. */
export const normalEmail = (typed: string): string => typed.toWellFormed().replaceAll("\0", "\ufffd").normalize("NFKC").trim().toLowerCase();

/** Checked where an account is made. Whoever signs in may type anything; it is just wrong. */
export const email = z
  .string()
  .max(254)
  .transform(normalEmail)
  .pipe(
    z
      .string()
      .regex(/^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/, "error.notAnEmail")
      .refine((value) => value.split(/[@.]/).every(isPlain), "error.lookAlike"),
  );

export const accountName = requiredText(80).refine(isPlain, "error.lookAlike");

/** The only rule is length: long ones are remembered as sentences, and rules about characters make worse ones. */
export const newPassword = z
  .string()
  .refine((value) => [...value].length >= 12, "error.passwordTooShort")
  .refine((value) => value.length <= 200, "error.passwordTooLong");

export const invitationInput = z.object({ email, name: accountName });
export const acceptance = z.object({ token: z.string().regex(/^[\w-]{43}$/), password: newPassword });
export const firstAdministratorInput = z.object({ email, name: accountName, password: newPassword });
export const passwordChange = z.object({ current: z.string().min(1, "error.missing").max(1000), password: newPassword });
export const oneAccount = z.object({ userId: z.uuid() });
export const oneSession = z.object({ sessionId: z.uuid() });

export type InvitationInput = z.infer<typeof invitationInput>;
export type Acceptance = z.infer<typeof acceptance>;
export type FirstAdministratorInput = z.infer<typeof firstAdministratorInput>;
export type PasswordChange = z.infer<typeof passwordChange>;
