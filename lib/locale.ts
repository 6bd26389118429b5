/** The languages of the interface. Chinese is first: it is what an archive speaks when nothing else was asked for. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "zh-CN";

/** Each is a file of every language in messages/. */
export const namespaces = [
  "common",
  "error",
  "denied",
  "fault",
  "access",
  "accounts",
  "investigations",
  "evidence",
  "kinds",
  "review",
  "desk",
  "companies",
  "relations",
  "sources",
  "claims",
  "comments",
  "compare",
  "timeline",
  "network",
  "import",
  "calls",
  "search",
  "victims",
  "editor",
  "quick",
  "api",
] as const;
export type Namespace = (typeof namespaces)[number];

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** What was chosen by hand, else the first language of the browser that we speak, by its own weights. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wished = (acceptLanguage ?? "")
    .split(",", 20)
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wished) {
    const spoken = locales.find((locale) => locale.split("-")[0] === language);
    if (spoken) return spoken;
  }
  return defaultLocale;
}
