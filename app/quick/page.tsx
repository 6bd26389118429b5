import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { QuickLog } from "@/components/quick/quick-log";
import { idleMinutes } from "@/lib/access/actor";
import { env } from "@/lib/env";
import "@/components/quick/quick.css";

/** The words that the quick log needs, and no more of their namespaces: others speak of the archive. */
const ofErrors = [
  ...["missing", "notANumber", "rangeReversed", "zero", "tooLong", "notInThisBound", "invalid"],
  ...["notAWholeNumber", "tooMany", "notDigits", "givenAndNotStated"],
];
const ofKinds = [
  ...["callQuota", "priceList", "script", "leadMarking", "phoneLine", "terms"],
  ...["natures", "staff", "bounds", "qualifiers", "listSeparator", "open", "absent", "cut", "notStated", "notFilled"],
];

/**
 * The shell that a phone keeps for a lost network (lib/quick/worker.ts): the same for everybody. It asks for nobody, and holds
 * nothing of anybody; its title is the name that the newsroom chose.
 */
export default async function QuickPage() {
  const [{ quick, error, kinds }, t] = await Promise.all([getMessages(), getTranslations("quick.none")]);
  const some = (names: string[], all: unknown) => Object.fromEntries(names.map((name) => [name, (all as AbstractIntlMessages)[name]]));
  return (
    <NextIntlClientProvider messages={{ quick, error: some(ofErrors, error), kinds: some(ofKinds, kinds) } as AbstractIntlMessages}>
      <noscript>
        <p className="quick-none">{t("script")}</p>
      </noscript>
      <QuickLog leaving={{ to: env.exitUrl, idleMinutes }} />
    </NextIntlClientProvider>
  );
}
