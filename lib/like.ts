/** The pattern of LIKE that finds these words anywhere. `%` and `_` in them are letters, not wildcards. */
export const anywhere = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;
