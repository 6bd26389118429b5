import { IntlErrorCode } from "next-intl";

const codes = new RegExp(`\\b(?:${Object.values(IntlErrorCode).join("|")})\\b`);

/** Lines of a server's log that tell of a word or a message of ours that is missing, or cannot be read: a reader got a key in its place. */
export const missingWords = (log: string): string[] => [...new Set(log.split("\n").filter((line) => codes.test(line)))];
