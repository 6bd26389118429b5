import { normalize } from "./tokens";

/**
 * The words of the interface, both languages and what people also say, as groups that mean the same. Whoever types one
 * finds what another was written with. Kinds of evidence that come later stand here already: their words are in the texts.
 */
const groups: readonly (readonly string[])[] = [
  ["script", "话术", "sales script"],
  ["stage", "step", "环节", "流程", "步骤"],
  ["lead marking", "客户标记", "标记", "mark"],
  ["rule", "规则"],
  ["practice", "实际做法"],
  ["contradiction", "contradicts", "相悖", "矛盾"],
  ["call quota", "拨打指标"],
  ["call", "电话"],
  ["number", "号码"],
  ["price list", "数据价目", "price"],
  ["price line", "价目项"],
  ["purchase price", "进价"],
  ["leak channel", "泄露渠道", "leak"],
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
  ["allegation", "待核指控"],
  ["context", "background", "背景"],
  ["unsorted", "待归类"],
  ["legal reference", "法律依据"],
  ["property deed", "房本", "房产证"],
  ["estate agent", "房产中介", "房地产中介", "real estate", "房地产", "real estate agent"],
  ["client manager", "account manager", "客户经理"],
  ["insider", "内部人士"],
  ["source", "信源", "线人"],
  ["attribution", "来历"],
  ["root", "源头"],
  ["required", "规定"],
  ["seen", "observed", "看到的"],
  ["heard", "听说的"],
  ["reported", "文中所述"],
  ["derived", "推算"],
  ["inferred", "inference", "推论"],
  ["about", "约"],
  ["average", "平均"],
  ["not stated", "未说明"],
  ["single-source", "single source", "孤证"],
  ["supports", "支持"],
  ["draft", "草稿"],
  ["in review", "审核中"],
  ["needs work", "待补充"],
  ["accepted", "已采信"],
  ["rejected", "不采信"],
  ["withdrawn", "已撤回"],
  ["observation", "观察"],
  ["document", "文件"],
  ["recording", "录音"],
  ["web page", "网页"],
  ["company", "公司"],
  ["bank", "银行"],
  ["loan", "贷款"],
  ["employer", "工作单位"],
  ["mobile number", "手机号码"],
  ["ID number", "身份证号"],
  ["refusal", "refuse", "拒绝", "拒接"],
  ["new staff", "新员工"],
  ["experienced staff", "老员工"],
  ["reporter", "记者"],
  ["article", "文章"],
];

/** Chinese stands anywhere in a text, English as words of its own. */
const pattern = (normal: string) => (/^[a-z]/.test(normal) ? new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(normal)}(?![\\p{L}\\d])`, "u") : new RegExp(RegExp.escape(normal), "u"));

const prepared = groups.map((words) =>
  words.map((word) => {
    const normal = normalize(word).text;
    return { word, normal, pattern: pattern(normal) };
  }),
);

/** What else could have been typed for what stands in this text. */
export function relatedWords(original: string): string[] {
  const { text } = normalize(original);
  return prepared.flatMap((words) => {
    const there = words.filter((one) => one.pattern.test(text));
    return there.length ? words.filter((word) => !there.includes(word)).map(({ word }) => word) : [];
  });
}

/** The other words for a whole question, for "also found". */
export function otherWordsFor(question: string): string[] {
  const { text } = normalize(question.trim());
  return prepared.filter((words) => words.some(({ normal }) => normal === text)).flatMap((words) => words.filter(({ normal }) => normal !== text).map(({ word }) => word));
}
