/** What a request brings along, for code that asks Next for it: `vi.mock("next/headers", async () => (await import("./browser")).nextHeaders)`. */
export const browser = { cookies: new Map<string, { value: string; [option: string]: unknown }>(), headers: new Headers() };

export const nextHeaders = {
  cookies: async () => ({
    get: (name: string) => browser.cookies.get(name),
    set: (name: string, value: string, options: object) => browser.cookies.set(name, { value, ...options }),
  }),
  headers: async () => browser.headers,
};

export function comesWith(headers: Record<string, string>) {
  browser.headers = new Headers(headers);
}
