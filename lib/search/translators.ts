import { createTranslator } from "next-intl";
import commonEn from "../../messages/en/common.json" with { type: "json" };
import kindsEn from "../../messages/en/kinds.json" with { type: "json" };
import common from "../../messages/zh-CN/common.json" with { type: "json" };
import kinds from "../../messages/zh-CN/kinds.json" with { type: "json" };
import type { Translate } from "../evidence/fact";
import { kinds as registry } from "../evidence/kinds/registry";

const translator = (locale: string, messages: Record<string, unknown>) => createTranslator({ locale, messages }) as unknown as Translate;

/** The words of the interface in both languages, for what is built when nobody asks: a record is found in either. */
export const words = {
  kinds: { zh: translator("zh-CN", kinds), en: translator("en", kindsEn) },
  status: { zh: common.status, en: commonEn.status },
};

type Words = { [key: string]: string | Words };
const [zh, en] = [kinds as Words, kindsEn as Words];

/** Lists of the interface whose words people use in texts and in questions, as pairs of both languages: those of all kinds, and those that each kind names of its own. */
export const interfacePairs: readonly (readonly [string, string])[] = [
  ...["names", "natures", "personalData", "staff", "means"].map((list) => [zh[list], en[list]]),
  ...Object.values(registry).flatMap(({ kind, words: own = [] }) => own.map((list) => [(zh[kind] as Words)[list], (en[kind] as Words)[list]])),
  [common.status, commonEn.status],
].flatMap(([chinese, english]) =>
  Object.entries(chinese as Words).flatMap(([key, word]) => (key === "other" ? [] : [[word as string, (english as Words)[key] as string] as const])),
);
