import { createTranslator } from "next-intl";
import apiEn from "../../messages/en/api.json" with { type: "json" };
import deniedEn from "../../messages/en/denied.json" with { type: "json" };
import errorEn from "../../messages/en/error.json" with { type: "json" };
import api from "../../messages/zh-CN/api.json" with { type: "json" };
import denied from "../../messages/zh-CN/denied.json" with { type: "json" };
import error from "../../messages/zh-CN/error.json" with { type: "json" };
import { chooseLocale, type Locale } from "../locale";

export type Say = { (key: string, values?: Record<string, number>): string; has(key: string): boolean };
const speaking = (locale: Locale, messages: Record<string, unknown>) => createTranslator({ locale, messages }) as unknown as Say;

const says = { "zh-CN": speaking("zh-CN", { api, denied, error }), en: speaking("en", { api: apiEn, denied: deniedEn, error: errorEn }) };

/** Speaks the first language of the caller that the archive speaks. */
export const sayTo = (request: Request): Say => sayIn(chooseLocale(undefined, request.headers.get("accept-language")));

export const sayIn = (locale: Locale): Say => says[locale];
