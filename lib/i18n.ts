import { IntlErrorCode, type AbstractIntlMessages } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { chooseLocale, isLocale, namespaces, type Locale } from "./locale";

async function load(locale: Locale): Promise<AbstractIntlMessages> {
  const files = namespaces.map(async (namespace) => [namespace, (await import(`../messages/${locale}/${namespace}.json`)).default] as const);
  return Object.fromEntries(await Promise.all(files));
}

const loaded = new Map<Locale, Promise<AbstractIntlMessages>>();

/** Every word of one language, by namespace: put together once. */
function messagesOf(locale: Locale) {
  const messages = loaded.get(locale) ?? load(locale);
  loaded.set(locale, messages);
  return messages;
}

/** A dated page says the time of the newsroom, not that of the machine it happens to be read on. */
const timeZone = process.env.TZ?.replace(/^:/, "") || "Asia/Shanghai";

/** next-intl asks once per request (next.config.js names this file). The address holds no language: a link means the same to everybody. */
export default getRequestConfig(async ({ requestLocale, locale: given }) => {
  const asked = given ?? (await requestLocale);
  const locale = isLocale(asked) ? asked : chooseLocale((await cookies()).get("locale")?.value, (await headers()).get("accept-language"));
  return {
    locale,
    messages: await messagesOf(locale),
    timeZone,
    onError(error) {
      // A missing word is a mistake of ours: it stops a test, and never a reader.
      if (process.env.NODE_ENV !== "production") throw error;
      console.error(error.code === IntlErrorCode.MISSING_MESSAGE ? error.message : error.code);
    },
  };
});
