import { z } from "../zod";

/** The export of a whole investigation: which, and the password of whoever asks, once more. */
export const exportInput = z.object({ investigationId: z.uuid(), password: z.string().min(1, "error.missing").max(1000) });
export type ExportInput = z.infer<typeof exportInput>;
