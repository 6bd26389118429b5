import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { idleMinutes } from "@/lib/access/actor";
import { env } from "@/lib/env";
import { readPreferences } from "@/lib/preferences";
import "./globals.css";

/** A title says which kind of page it is, never what a record holds or what was searched for: somebody may look over the shoulder. */
export const metadata: Metadata = {
  title: { template: `%s · ${env.appName}`, default: env.appName },
  robots: { index: false, follow: false },
  referrer: "same-origin",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f2f2ed" },
    { media: "(prefers-color-scheme: dark)", color: "#111314" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, { theme }] = await Promise.all([getLocale(), readPreferences()]);
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme} data-exit={env.exitUrl} data-idle={idleMinutes}>
      <body>{children}</body>
    </html>
  );
}
