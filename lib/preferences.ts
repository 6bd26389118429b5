import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { z } from "./zod";
import { type Locale, locales } from "./locale";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What a person chooses for this browser. Kept in cookies and nowhere else: they say nothing about the archive. */
export const preferenceInput = z.object({ theme: z.enum(themes).optional(), locale: z.enum(locales).optional(), shortcuts: z.enum(["on", "off"]).optional() });

export type Preferences = { theme: Theme; locale: Locale; shortcuts: boolean };

export async function readPreferences(): Promise<Preferences> {
  const jar = await cookies();
  const chosen = jar.get("theme")?.value;
  return {
    theme: themes.find((theme) => theme === chosen) ?? "system",
    locale: (await getLocale()) as Locale,
    shortcuts: jar.get("shortcuts")?.value !== "off",
  };
}
