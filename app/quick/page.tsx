import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { QuickLog } from "@/components/quick/quick-log";
import { idleMinutes } from "@/lib/access/actor";
import { env } from "@/lib/env";
import "@/components/quick/quick.css";

/** The words that the quick log reads out, and no more of their namespace. */
const ofKinds = ["callQuota", "priceList", "natures", "staff", "bounds", "qualifiers", "absent", "notStated", "notFilled"];

/**
 * The shell that a phone keeps for a lost network (lib/quick/worker.ts): the same for everybody. It asks for nobody, and holds
 * nothing of anybody; its title is the name that the newsroom chose.
 */
export default async function QuickPage() {
  const [{ quick, error, kinds }, t] = await Promise.all([getMessages(), getTranslations("quick.none")]);
  const needed = Object.fromEntries(ofKinds.map((name) => [name, (kinds as Record<string, unknown>)[name]]));
  return (
    <NextIntlClientProvider messages={{ quick, error, kinds: needed }}>
      <noscript>
        <p className="quick-none">{t("script")}</p>
      </noscript>
      <QuickLog leaving={{ to: env.exitUrl, idleMinutes }} />
    </NextIntlClientProvider>
  );
}
