import { getTranslations } from "next-intl/server";

/** The sentences that a form on a reading page may have to say, by key, and the one for whatever else goes wrong. */
export async function sayings(keys: readonly string[], otherwise = "error.notSaved"): Promise<{ errors: Record<string, string>; fallback: string }> {
  const t = await getTranslations();
  return { errors: Object.fromEntries(keys.map((key) => [key, t(key)])), fallback: t(otherwise) };
}
