import { normalize } from "./normal";
import { interfacePairs } from "./translators";

/**
 * Words that mean the same, in both languages, with what people also say. Whoever types one finds what was written with
 * another. The words of the interface's own lists come from its messages (translators.ts); these are the rest.
 */
export const glossary: readonly (readonly string[])[] = [
  ["desk", "工作台"],
  ["investigation", "调查"],
  ["evidence", "证据"],
  ["script", "话术"],
  ["stage", "step", "环节", "流程", "步骤"],
  ["lead marking", "客户标记"],
  ["mark", "标记"],
  ["rule", "规则"],
  ["practice", "实际做法"],
  ["contradiction", "相悖"],
  ["call quota", "拨打指标"],
  ["call", "电话"],
  ["telemarketing", "cold call", "电话推销", "推销电话", "电话营销"],
  ["number", "号码"],
  ["price list", "数据价目"],
  ["price line", "价目项"],
  ["purchase price", "进价"],
  ["price", "价格"],
  ["leak channel", "泄露渠道"],
  ["leak", "leaked", "泄露", "泄漏", "外泄"],
  ["origin", "数据来源"],
  ["carrier", "经手人"],
  ["former employer", "原雇主"],
  ["phone line", "电话卡与号段"],
  ["prefix", "号段"],
  ["card", "电话卡"],
  ["virtual operator", "虚拟运营商"],
  ["terms", "收费条款"],
  ["fee", "业务费"],
  ["testimony", "证言"],
  ["observation", "观察"],
  ["recording", "录音"],
  ["document", "文件"],
  ["web page", "网页"],
  ["allegation", "待核指控"],
  ["context", "background", "背景"],
  ["legal reference", "法律依据"],
  ["property deed", "房本", "房产证"],
  ["estate agent", "real estate", "房产中介", "房地产中介", "房地产"],
  ["client manager", "account manager", "客户经理"],
  ["insider", "内部人士"],
  ["source", "信源", "线人"],
  ["codename", "代号"],
  ["handler", "联络人"],
  ["attribution", "来历"],
  ["root", "源头"],
  ["observed", "看到的"],
  ["derived", "推算"],
  ["average", "平均"],
  ["not stated", "未说明"],
  ["single source", "孤证"],
  ["claim", "论断"],
  ["comment", "批注"],
  ["supports", "支持"],
  ["contradicts", "反驳"],
  ["custody log", "保管链"],
  ["checkpoint", "校验点"],
  ["company", "公司"],
  ["bank", "银行"],
  ["loan", "贷款"],
  ["personal information", "personal data", "个人信息"],
  ["refusal", "拒绝", "拒接"],
  ["training", "培训"],
  ["reporter", "记者"],
  ["news agency", "通讯社"],
];

/** Chinese stands anywhere in a text; English as words of its own, one or several of it. */
function stands(normal: string): (text: string) => boolean {
  if (!/^[a-z]/.test(normal)) return (text) => text.includes(normal);
  const pattern = new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(normal).replaceAll("\\x20", "\\s+")}(?:e?s)?(?![a-z\\d])`, "u");
  const [first = ""] = normal.split(" ");
  return (text) => text.includes(first) && pattern.test(text);
}

const prepared = [...interfacePairs, ...glossary].map((group) => group.map((word) => ({ word, standsIn: stands(normalize(word).text) })));

/** What else could have been typed, or written, for the words that stand in this text. */
export function otherWordsFor(original: string): string[] {
  const { text } = normalize(original);
  if (text.trim() === "") return [];
  const others = prepared.flatMap((group) => {
    const there = group.filter(({ standsIn }) => standsIn(text));
    return there.length ? group.filter((one) => !there.includes(one)).map(({ word }) => word) : [];
  });
  return [...new Set(others)];
}
