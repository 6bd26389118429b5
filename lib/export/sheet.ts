/** A list as a file: its columns by their names in messages (compare.column), and page by page what it holds, as rows of text and as typed items. */
export type Sheet = { columns: readonly string[]; head?: Record<string, unknown>; pages(): AsyncGenerator<{ rows: string[][]; items: unknown[] }> };
export type Asked = Record<string, string | string[] | undefined>;

export const several = (values: readonly string[]) => values.join("; ");
