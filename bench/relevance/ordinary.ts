import type { Piece } from "./newsroom";
import type { Sequence } from "./random";

// Everything else that a newsroom has: what the right answer has to be found among. Names are put together by chance.

const cities = [
  "北京",
  "上海",
  "广州",
  "深圳",
  "成都",
  "杭州",
  "武汉",
  "西安",
  "南京",
  "郑州",
  "长沙",
  "合肥",
  "济南",
  "沈阳",
  "福州",
  "昆明",
  "南宁",
  "石家庄",
];
const first = [..."恒瑞盛嘉泰金鑫信安诚远达宏润捷卓科迅翔卓众智乾坤佳悦融聚晟昊博"];
const second = [..."通达源丰和顺联创邦业诚信源联合泽润杰成立方圆江平康宁图远景扬帆"];
const trades: [name: string, line: string][] = [
  ["金融服务外包有限公司", "推销贷款"],
  ["商务咨询有限公司", "电话营销"],
  ["信息技术有限公司", "客户系统"],
  ["企业管理有限公司", "企业贷款咨询"],
  ["房地产经纪有限公司", "房产中介"],
  ["装饰工程有限公司", "装修"],
  ["教育科技有限公司", "课程推销"],
  ["电子商务有限公司", "保健品电话销售"],
  ["汽车服务有限公司", "汽车保险"],
  ["健康管理有限公司", "体检推销"],
];

/** A company as registers have it: city, a name of two characters, trade. */
export function ordinaryCompany({ one }: Sequence) {
  const [trade, lineOfBusiness] = one(trades);
  const brand = one(first) + one(second);
  return { name: `${one(cities)}${brand}${trade}`, aliases: [{ name: `${brand}${trade.slice(0, 2)}`, kind: "short" as const }], lineOfBusiness };
}

const people = ["坐席", "组长", "班长", "培训师", "质检员", "实习生", "主管", "店长", "经纪人", "信贷员", "客服", "财务"];
const places = ["写字楼十二层", "产业园三号楼", "居民小区", "商场负一层", "城中村", "开发区", "地铁口", "会议室", "茶水间", "停车场"];
const objects = ["工牌", "话机", "打卡表", "耳机", "白板", "手机柜", "名单", "客户系统", "录音", "工资条", "考勤表", "公章", "合同", "邮箱", "群聊"];
const doings = [
  "早会上念了一遍",
  "要求当天删除",
  "当着大家的面撕掉",
  "用手机拍了下来",
  "锁在抽屉里",
  "每周换一次",
  "贴在墙上",
  "发到工作群",
  "交给主管保管",
  "从系统里导出来",
];
const feelings = ["大家都不说话", "没有人追问", "有两个人当场辞职", "气氛很紧张", "有人小声抱怨", "下午照常上班", "晚上又开了一次会"];
const stages = ["开头", "问候", "介绍", "提问", "异议处理", "报价", "收尾", "回访", "加微信", "邀约", "试探", "成交"];
const english = [
  "The supervisor walked along the rows and checked every headset.",
  "Nobody could say where the list had come from.",
  "Calls start at nine and the lights go out at eight.",
  "He copied the numbers by hand and left before noon.",
  "She was told to call back within the hour.",
];

/** Digits that are nobody's answer: parts of amounts, dates, rooms and numbers of telephones. */
function digits({ between, one }: Sequence): string {
  return one([
    () => `${between(11, 18)}:${between(10, 59)}`,
    () => `${between(1100, 9800)} 元`,
    () => `1${between(30, 89)}${between(10_000_000, 99_999_999)}`,
    () => `20${between(18, 25)} 年 ${between(1, 12)} 月`,
    () => `${between(2, 30)} 楼 ${between(1101, 2899)} 室`,
    () => `${between(11, 48)}%`,
    () => `${between(3, 29)} 人`,
    () => `第 ${between(2, 38)} 排`,
  ])();
}

const sentence = (random: Sequence) =>
  random.one([
    () => `${random.one(people)}把${random.one(objects)}${random.one(doings)}，${random.one(feelings)}。`,
    () => `${random.one(places)}里坐着${digits(random)}，${random.one(people)}在分${random.one(objects)}。`,
    () => `${random.one(people)}说，${random.one(objects)}是前一家公司留下的，${digits(random)}。`,
    () => `记录上写着 ${digits(random)}，${random.one(people)}没有解释。`,
    () => `${random.one(people)}提到${random.one(["贷款", "房本", "客户经理", "电话卡", "银行", "个人信息", "号码"])}时压低了声音。`,
    () => random.one(english),
  ])();

/** Amounts of ordinary quotas: round ones, none of which a question asks for. */
const amounts = ["80", "120", "180", "220", "260", "300", "320", "350", "400", "450", "500", "550", "700", "800"];

/** A piece about one of these companies, of any kind. */
export function ordinaryPiece(random: Sequence, companies: readonly string[], kinds: readonly string[]): Piece {
  const { one, some, between } = random;
  const company = one(companies);
  const body = Array.from({ length: between(2, 9) }, () => sentence(random)).join("");
  const common = { about: [company], body, ...(between(0, 3) === 0 && { place: `${one(cities)}${one(places)}` }) };
  const day = { from: `20${between(19, 25)}-${String(between(1, 12)).padStart(2, "0")}-01T00:00:00+08:00`, precision: "month" as const };
  const dated = between(0, 2) === 0 ? { occurred: day } : {};
  switch (one(kinds)) {
    case "callQuota": {
      const min = one(amounts);
      const facts = {
        bound: "atLeast",
        min,
        unit: one(["call", "number"]),
        periodAmount: "1",
        periodUnit: one(["day", "day", "hour"]),
        nature: one(["heard", "seen", "required"]),
      };
      return { ...common, ...dated, title: `${company}每${facts.periodUnit === "day" ? "天" : "小时"} ${min} 个`, detail: { kind: "callQuota", facts } };
    }
    case "priceList": {
      const lines = Array.from({ length: between(1, 3) }, () => ({
        item: one(["车主", "业主", "股民", "企业法人", "考生", "病人"]),
        min: String(between(1, 30)),
        currency: "CNY",
        unit: one(["record", "person"]),
      }));
      return {
        ...common,
        ...dated,
        title: `${company}的${one(["报价", "进货价", "名单价格"])}`,
        detail: { kind: "priceList", facts: { sense: one(["purchase", "sale"]), lines } },
      };
    }
    case "script": {
      const named = some(stages, between(2, 5)).map((name) => ({ name }));
      return {
        ...common,
        ...dated,
        title: `${company}的电话流程`,
        detail: { kind: "script", facts: { claimedStages: named.length + between(0, 3), stages: named } },
      };
    }
    case "leadMarking":
      return {
        ...common,
        ...dated,
        title: `${company}怎样给客户分级`,
        detail: {
          kind: "leadMarking",
          facts: { marks: [{ code: one(["甲", "一级", "热"]), meaning: one(["有意向", "可再联系"]), sense: "strongIntent", nature: "seen" }] },
        },
      };
    default:
      return { ...common, ...dated, title: `${one(places)}：${one(people)}与${one(objects)}`, detail: { kind: "unsorted", facts: {} } };
  }
}
