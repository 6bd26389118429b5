import { createTranslator } from "next-intl";
import commonEn from "../../messages/en/common.json" with { type: "json" };
import kindsEn from "../../messages/en/kinds.json" with { type: "json" };
import common from "../../messages/zh-CN/common.json" with { type: "json" };
import kinds from "../../messages/zh-CN/kinds.json" with { type: "json" };
import type { Translate } from "../evidence/fact";

const translator = (locale: string, messages: Record<string, unknown>) => createTranslator({ locale, messages }) as unknown as Translate;

/** The words of the interface in both languages, for what is built when nobody asks: a record is found in either. */
export const words = {
  kinds: { zh: translator("zh-CN", kinds), en: translator("en", kindsEn) },
  status: { zh: common.status, en: commonEn.status },
};

type Words = { [key: string]: string | Words };

/** Lists of the interface whose words people use in texts and in questions, as pairs of both languages. */
export const interfacePairs: readonly (readonly [string, string])[] = (
  [
    [kinds.names, kindsEn.names],
    [kinds.natures, kindsEn.natures],
    [kinds.personalData, kindsEn.personalData],
    [kinds.staff, kindsEn.staff],
    [kinds.leadMarking.senses, kindsEn.leadMarking.senses],
    [kinds.leadMarking.outcomes, kindsEn.leadMarking.outcomes],
    [kinds.priceList.senses, kindsEn.priceList.senses],
    [kinds.terms.bases, kindsEn.terms.bases],
    [kinds.terms.payers, kindsEn.terms.payers],
    [kinds.leakChannel.sectors, kindsEn.leakChannel.sectors],
    [kinds.phoneLine.lineTypes, kindsEn.phoneLine.lineTypes],
    [kinds.phoneLine.operatorTypes, kindsEn.phoneLine.operatorTypes],
    [kinds.legalReference.penaltyKinds, kindsEn.legalReference.penaltyKinds],
    [kinds.legalReference.fineRules, kindsEn.legalReference.fineRules],
    [kinds.testimony.hands, kindsEn.testimony.hands],
    [kinds.document.types, kindsEn.document.types],
    [kinds.document.states, kindsEn.document.states],
    [kinds.recording.media, kindsEn.recording.media],
    [kinds.means, kindsEn.means],
    [common.status, commonEn.status],
  ] as [Words, Words][]
).flatMap(([zh, en]) => Object.entries(zh).flatMap(([key, word]) => (key === "other" ? [] : [[word as string, en[key] as string] as const])));
