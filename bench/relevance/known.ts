import type { Piece } from "./newsroom";

// What the questions of the suite are about, in a newsroom of several thousand other pieces. All of it is made up.

/** Companies that questions name. `aliases`: how people call them. */
export const knownCompanies: {
  name: string;
  aliases?: { name: string; kind: "short" | "english" | "former" | "other" }[];
  lineOfBusiness?: string;
  creditCode?: string;
}[] = [
  {
    name: "上海澜信通商务咨询有限公司",
    aliases: [
      { name: "澜信通", kind: "short" },
      { name: "Lanxintong Consulting", kind: "english" },
      { name: "上海鹭鸣电话服务有限公司", kind: "former" },
    ],
    lineOfBusiness: "信用卡分期电话营销",
    creditCode: "91310115MA1K4B7Q28",
  },
  {
    name: "深圳市鼎烨网络科技有限公司",
    aliases: [
      { name: "鼎烨科技", kind: "short" },
      { name: "Dingye Tech", kind: "english" },
    ],
    lineOfBusiness: "群呼系统",
  },
  { name: "成都云岫企业管理有限公司", aliases: [{ name: "云岫", kind: "short" }], lineOfBusiness: "债务重组咨询" },
  {
    name: "杭州启珩信息技术有限公司",
    aliases: [
      { name: "启珩", kind: "short" },
      { name: "Qiheng", kind: "english" },
    ],
    lineOfBusiness: "数据清洗",
  },
  { name: "广州粤骏达金融服务外包有限公司", aliases: [{ name: "粤骏达", kind: "short" }], lineOfBusiness: "车辆抵押贷款" },
  {
    name: "天津海瀛电子商务有限公司",
    aliases: [
      { name: "海瀛", kind: "short" },
      { name: "老海", kind: "other" },
    ],
    lineOfBusiness: "收藏品电话销售",
  },
  { name: "武汉楚祺房地产经纪有限公司", aliases: [{ name: "楚祺地产", kind: "short" }], lineOfBusiness: "二手房买卖" },
  { name: "重庆渝樾装饰工程有限公司", aliases: [{ name: "渝樾装饰", kind: "short" }], lineOfBusiness: "家装" },
  { name: "西安秦霖教育咨询有限公司", aliases: [{ name: "秦霖教育", kind: "short" }], lineOfBusiness: "学历提升" },
  {
    name: "青岛屿川汽车服务有限公司",
    aliases: [
      { name: "屿川", kind: "short" },
      { name: "Yuchuan Auto", kind: "english" },
    ],
    lineOfBusiness: "车险续保",
  },
];

export const knownSources: { kind: "insider" | "victim" | "official" | "reporter"; description: string; note?: string }[] = [
  { kind: "insider", description: "质检组前组长，2024 年离职", note: "代号“灯塔”，只在周末见面。" },
  { kind: "insider", description: "管服务器的运维" },
  { kind: "victim", description: "被冒名办卡的退休教师" },
  { kind: "official", description: "街道反诈专干" },
  { kind: "insider", description: "财务，经手过返点", note: "代号“白鹭”。" },
];

const quota = (facts: object) => ({
  kind: "callQuota",
  facts: { bound: "atLeast", unit: "call", periodAmount: "1", periodUnit: "day", nature: "heard", ...facts },
});
const price = (sense: "purchase" | "sale", ...lines: object[]) => ({
  kind: "priceList",
  facts: { sense, lines: lines.map((line) => ({ currency: "CNY", ...line })) },
});
const script = (facts: object, ...stages: string[]) => ({ kind: "script", facts: { ...facts, stages: stages.map((name) => ({ name })) } });
const unsorted = { kind: "unsorted", facts: {} };

/** By the name that the questions have for it. `about`: the first is the company that it is about. */
export const knownPieces: Record<string, Piece> = {
  quotaLanxin: {
    title: "澜信通：新人每天至少 437 通",
    detail: quota({ min: "437", appliesTo: "newStaff" }),
    about: ["澜信通"],
    body: "组长晨会上说，不到 437 通不许下班。",
  },
  quotaHour: {
    title: "启珩外呼组每小时 68 个号码",
    detail: quota({ bound: "exact", min: "68", unit: "number", periodUnit: "hour", nature: "seen" }),
    about: ["启珩"],
    body: "墙上的屏幕每小时清零。",
  },
  quotaWeek: {
    title: "屿川车险：一周不少于 2150 次外呼",
    detail: quota({ min: "2150", periodUnit: "week" }),
    about: ["屿川"],
    body: "周五下班前由班长核对系统里的次数。",
  },
  quotaFine: { title: "完不成指标，每少一通罚两元", detail: quota({ min: "380" }), about: ["海瀛"], body: "罚款从绩效里扣，工资条上写作“服务质量调整”。" },
  quotaOld: {
    title: "云岫老员工日均接通 92 人",
    detail: quota({ bound: "exact", min: "92", average: true, ability: true, nature: "reported" }),
    about: ["云岫"],
    body: "数的是接通，不是拨出。",
  },
  priceLoan: {
    title: "贷款客户名单的卖价",
    detail: price("sale", { item: "贷款被拒客户", min: "0.85", unit: "record" }, { item: "车主名单", min: "1.2", max: "1.6", unit: "record" }),
    about: ["启珩"],
    body: "对方按条报价，一万条起。",
  },
  priceDeed: {
    title: "房本信息每套 35 元，含户主手机号",
    detail: price("purchase", { item: "房本信息", min: "35", unit: "record", fields: ["propertyDeed", "mobileNumber"] }),
    about: ["楚祺地产"],
    body: "经纪人说可以先验十套。",
  },
  priceBaby: {
    title: "新生儿家长名单报价 86 至 124 元",
    detail: price("purchase", { item: "新生儿家长", min: "86", max: "124", unit: "thousand", about: true }),
    about: ["秦霖教育"],
    body: "名单来自月子中心，按千条算。",
  },
  priceUsd: {
    title: "境外买家以美元收购银行卡四件套",
    detail: price("purchase", { item: "银行卡四件套", min: "420", max: "480", currency: "USD" }),
    about: [],
    body: "四件套指银行卡、U盾、手机卡和身份证照片。",
  },
  priceDial: { title: "群呼线路按分钟计费", detail: price("sale", { item: "群呼线路", min: "0.065" }), about: ["鼎烨科技"], body: "回拨号码可以自选归属地。" },
  scriptDebt: {
    title: "债务重组话术分六步",
    detail: script({ claimedStages: 6, form: "录音带读" }, "破冰", "报忧", "算账", "给路", "逼单"),
    about: ["云岫"],
    body: "第六步没有人说得出名字。",
  },
  scriptCollect: {
    title: "收藏品话术：先认亲，再讲藏品故事",
    detail: script({ claimedStages: 4, onRefusal: "换人再打，自称是主任" }, "认亲", "讲古", "估价", "促单"),
    about: ["海瀛"],
    body: "专门打给六十岁以上的老人。",
  },
  scriptInsurance: {
    title: "车险续保开场白冒充交警",
    detail: script({ form: "纸质卡片" }, "亮身份", "报违章", "送洗车"),
    about: ["屿川"],
    body: "开头一律自称车管所工作人员。",
  },
  scriptEnglish: {
    title: "Retention script for credit card instalments",
    detail: script({ claimedStages: 5, trainer: "shift supervisor" }, "greeting", "limit raise", "urgency"),
    about: ["澜信通"],
    body: "The trainer read the urgency step aloud twice and told everyone to keep smiling.",
  },
  marksStars: {
    title: "用星级代替字母：五星是退休老人",
    detail: {
      kind: "leadMarking",
      facts: {
        marks: [
          { code: "5★", meaning: "退休、独居、有积蓄", sense: "strongIntent", nature: "seen" },
          { code: "1★", meaning: "懂行，不要再打", sense: "givenUp", nature: "seen" },
        ],
      },
    },
    about: ["海瀛"],
    body: "星级写在客户备注的第一个字。",
  },
  marksBlack: {
    title: "投诉过的号码进黑名单，三个月后又放出来",
    detail: {
      kind: "leadMarking",
      facts: {
        marks: [{ code: "H", meaning: "黑名单", sense: "givenUp", nature: "heard" }],
        rules: [{ code: "H", text: "投诉到工信部", outcome: "other", nature: "heard" }],
        practices: [{ code: "H", text: "九十天后自动释放", outcome: "other", nature: "heard" }],
      },
    },
    about: ["粤骏达"],
    body: "放出来的号码换一组人打。",
  },
  cards: { title: "冒用学生身份证批量开卡", detail: unsorted, about: ["鼎烨科技"], body: "营业厅店员一次开出 48 张，学生每人得五十元。卡号以 16512 开头。" },
  phone: {
    title: "回拨号码 16532198765 总是同一人接",
    detail: unsorted,
    about: ["澜信通"],
    body: "打回去听到的是同一个女声，自称客服中心。",
    notVictims: ["16532198765"],
  },
  phoneDashed: {
    title: "第二个回拨号码",
    detail: unsorted,
    about: ["渝樾装饰"],
    body: "名片上印的是 192-4471-0386，背面手写“找小栾”。",
    notVictims: ["192-4471-0386"],
  },
  idCard: { title: "后台可按身份证号查到户籍", detail: unsorted, about: ["启珩"], body: "演示时输入的是 51010719880612，后四位被遮住。" },
  server: {
    title: "群呼系统的服务器在居民楼里",
    detail: unsorted,
    about: ["鼎烨科技"],
    body: "十六楼的两居室，窗户贴了锡纸，里面有三台机柜和一排语音网关。",
    place: "深圳龙华",
  },
  gateway: { title: "语音网关一台插 32 张卡", detail: unsorted, about: ["鼎烨科技"], body: "俗称猫池。运维说每晚轮换一次。" },
  birth: { title: "月子中心护士长按人头拿提成", detail: unsorted, about: ["秦霖教育"], body: "每登记一位产妇，护士长得十五元。", place: "西安雁塔" },
  teacher: { title: "退休教师名下多出两张电话卡", detail: unsorted, about: [], body: "她在营业厅查到的两张卡都不是自己办的，客服拒绝说明经办人。" },
  jumper: { title: "门店经理带着房源系统账号跳槽", detail: unsorted, about: ["楚祺地产"], body: "离职三周后账号仍能登录，导出了两千多条业主电话。" },
  bank: { title: "支行信贷员把拒贷名单发到微信群", detail: unsorted, about: ["粤骏达"], body: "群名叫“老友茶叙”，名单以表格发出，十分钟后撤回。" },
  training: { title: "三天封闭培训，手机统一收走", detail: unsorted, about: ["粤骏达"], body: "培训地点在城郊的民宿，夜里十一点熄灯。", place: "广州从化" },
  salary: { title: "底薪 2600，提成按放款额千分之四", detail: unsorted, about: ["粤骏达"], body: "放款次月才发提成，离职即作废。" },
  rebate: { title: "返点走私人账户", detail: unsorted, about: ["云岫"], body: "财务每月八号把返点转给两名渠道经理。" },
  fakePolice: { title: "来电显示伪装成派出所总机", detail: unsorted, about: ["屿川"], body: "技术上叫透传，鼎烨科技提供线路。" },
  elderly: {
    title: "独居老人三个月买下十一件“限量”纪念币",
    detail: unsorted,
    about: ["海瀛"],
    body: "子女发现时，床底下还有没拆封的快递箱。",
    occurred: { from: "2025-03-01T00:00:00+08:00", precision: "month" },
  },
  renovation: { title: "收房当天接到七家装修公司电话", detail: unsorted, about: ["渝樾装饰"], body: "来电者报得出楼栋和面积，业主没有留过电话。" },
  dashboard: {
    title: "Wallboard shows dropped calls in red",
    detail: unsorted,
    about: ["启珩"],
    body: "The wallboard above the second row lists dropped calls per agent and turns red after nine.",
  },
  whistle: {
    title: "Former quality checker kept the recordings",
    detail: unsorted,
    about: ["澜信通"],
    body: "She copied about forty recordings to a thumb drive before she handed in her badge.",
  },
  lawyer: { title: "律师函样本与实际寄出的不同", detail: unsorted, about: ["云岫"], body: "样本上有律所名称，寄出的那份没有律师签名，编号 YX20250317-8。" },
  wechat: { title: "招聘帖用“客服文员”掩盖外呼岗位", detail: unsorted, about: ["澜信通"], body: "面试时才说是打电话；招聘帖承诺双休，实际单休。" },
  dormitory: { title: "宿舍门口有人登记外出", detail: unsorted, about: ["海瀛"], body: "晚上八点后外出要写事由。", place: "天津武清" },
  collapse: {
    title: "公司一夜搬空，只留下工牌和话机",
    detail: unsorted,
    about: ["粤骏达"],
    body: "邻居说凌晨两点来了三辆厢式货车。",
    occurred: { from: "2025-06-18T02:00:00+08:00", precision: "day" },
  },
  insurance: { title: "4S 店续保专员每周交一次名单", detail: unsorted, about: ["屿川"], body: "名单写在保养单背面，按到期月份排。" },
  recorder: { title: "录音笔藏在保温杯底", detail: unsorted, about: [], body: "会议室里每个座位都能录清楚，电量够十四小时。" },
};
