import type { AttributionStep } from "../../lib/evidence/attribution";
import type { EvidenceInput } from "../../lib/evidence/schema";

// The demo case: what a published Chinese opinion article states about a published undercover report, as data. Facts are
// taken over, sentences are our own, and nothing is sharpened: what the article does not say is "not stated" here.

export const companies = {
  zhongbang: {
    name: "北京中邦富通金融服务外包有限公司",
    aliases: [{ name: "中邦金融", kind: "short" }],
    lineOfBusiness: "推销贷款，主要靠打电话",
    notStated: ["creditCode"],
  },
  woaiwojia: { name: "我爱我家", lineOfBusiness: "房产中介", notStated: ["creditCode"] },
  maitian: { name: "麦田", lineOfBusiness: "房产中介", notStated: ["creditCode"] },
  lianjia: { name: "链家", lineOfBusiness: "房产中介", notStated: ["creditCode"] },
  baidu: { name: "百度", notStated: ["lineOfBusiness", "creditCode"] },
} as const;
export type CompanyKey = keyof typeof companies;

/** In the order in which the archive gives them S-01, S-02, S-03. */
export const sources = {
  insider: {
    kind: "insider",
    description: "内部人士，姓名未说明",
    note: "文章只说是内部人士：在哪家公司、做什么，都没有说明。说到姓名、电话、工作单位、房本信息等字段，以及两个主要来源。",
  },
  author: { kind: "author", description: "文章作者，自称笔者", note: "转述通讯社的报道，也讲了自己和家人的经历。姓名未说明。" },
  reporter: { kind: "reporter", description: "新华社记者，卧底入职", note: "通过面试成为电话推销员。卧底是这位记者的取证方式，不是我们的。" },
} as const;
export type SourceKey = keyof typeof sources;

const article = { who: "已刊发文章", how: "wrote" } as const satisfies AttributionStep;
const report: AttributionStep[] = [{ who: "新华社报道", how: "wrote" }, { who: "S-02", how: "read" }, article];

/** What the reporter went through, as the article retells it: hearsay at third hand for us. */
const byReporter: AttributionStep[] = [{ who: "S-03", how: "experienced" }, ...report];
/** What the insider told the reporter. */
const byInsider: AttributionStep[] = [{ who: "S-01", how: "told" }, { who: "S-03", how: "heard" }, ...report];
/** In the article, without a word on who said it. */
const byArticle: AttributionStep[] = [article];
/** What the writer says in the article on their own account. */
const byWriter: AttributionStep[] = [{ who: "S-02", how: "wrote" }, article];
/** What the writer went through himself. */
const byAuthor: AttributionStep[] = [{ who: "S-02", how: "experienced" }, article];
/** What happened to the writer's family; how the writer knows, the article does not say. */
const byFamily: AttributionStep[] = [{ who: "作者的家人", how: "experienced" }, { who: "S-02" }, article];
/** What a caller told the writer. */
const byCaller: AttributionStep[] = [{ who: "一位女推销员", how: "told" }, { who: "S-02", how: "heard" }, article];
/** Our own words or conclusion, which nobody told us; and what we saw on our copy. */
const ours: AttributionStep[] = [{ who: "我们" }];
const seenByUs: AttributionStep[] = [{ who: "我们", how: "saw" }];

/** Paragraphs; "# " a heading, "- " a point; @{company:…} @{source:…} @{evidence:…} a mention; 〔…〕 an inference. */
export type DemoBody = string[];

export type DemoPiece = Pick<EvidenceInput, "title" | "detail" | "nature" | "attribution"> & {
  /** Facts that came another way than the record. */
  factAttribution?: EvidenceInput["factAttribution"];
  /** Words that the article puts to a fact of which the kind has no field for them. */
  factQualifiers?: EvidenceInput["factQualifiers"];
  companies?: { company: CompanyKey; role: EvidenceInput["companies"][number]["role"]; note?: string }[];
  sources?: { source: SourceKey; role: EvidenceInput["sources"][number]["role"] }[];
  links?: { to: number; role: EvidenceInput["links"][number]["role"]; note?: string }[];
  firstObtainedBy?: string;
  /** Ours: what we file it under, and nothing that the article says. */
  tags?: string[];
  body: DemoBody;
  /** How far review went. */
  review: "draft" | "submitted" | "accepted" | { sentBack: string };
};

const undercover = "通过面试入职后亲历（原记者卧底）";
const zhongbang = [{ company: "zhongbang", role: "subject" }] as const;
const toldByInsider = [
  { source: "insider", role: "hearsay" },
  { source: "reporter", role: "hearsay" },
] as const;
const livedByReporter = [{ source: "reporter", role: "hearsay" }] as const;

/** Number n of the list becomes ZB-000n. A link may only lead to an earlier number. */
export const pieces: DemoPiece[] = [
  {
    title: "原记者经面试入职，做电话推销员",
    tags: ["取证方式"],
    detail: {
      kind: "observation",
      facts: {
        seen: "公司推销贷款，主要靠打电话；记者经面试入职，做电话推销员",
        observer: "新华社记者",
        method: "通过面试入职后亲历",
        steps: [],
        notStated: [],
      },
    },
    nature: "reported",
    attribution: byReporter,
    factQualifiers: [{ fact: "seen", qualifiers: ["mainly"] }],
    companies: [...zhongbang],
    sources: [...livedByReporter],
    firstObtainedBy: undercover,
    body: [
      "文章说，新华社记者通过面试进入@{company:zhongbang}，成为一名电话推销员；公司主要靠打电话推销贷款。",
      "这是那位记者的取证方式，不是我们的：对我们来说，这里的每句话都隔了三手，源头只有一篇文章。",
      "入职的日期、岗位名称、待了多久，文章没有说明。",
    ],
    review: "accepted",
  },
  {
    title: "按贷款金额的 3% 收取业务费",
    detail: {
      kind: "terms",
      facts: { fee: "业务费", measure: "percent", bound: "exact", min: "3", about: false, average: false, base: "loanAmount", notStated: ["payer", "due"] },
    },
    nature: "reported",
    attribution: byReporter,
    companies: [...zhongbang],
    sources: [...livedByReporter],
    firstObtainedBy: undercover,
    links: [{ to: 1, role: "related" }],
    body: ["文章只说按贷款金额的 3% 收业务费。", "由谁支付、何时支付、有没有别的收费，文章没有说明。"],
    review: "accepted",
  },
  {
    title: "170 号段电话卡由公司负责人统一办理",
    detail: {
      kind: "phoneLine",
      facts: {
        digits: "170",
        extent: "prefix",
        lineType: "card",
        operatorType: "virtualOperator",
        arrangedBy: "公司负责人",
        forWhom: "newStaff",
        forNote: "原记者等新员工，统一办理",
        about: false,
        notStated: ["operator", "registeredTo", "count"],
      },
    },
    nature: "reported",
    attribution: byReporter,
    factAttribution: [{ fact: "operatorType", steps: byWriter }],
    factQualifiers: [{ fact: "forNote", qualifiers: ["andOthers"] }],
    companies: [...zhongbang],
    sources: [...livedByReporter],
    firstObtainedBy: undercover,
    links: [{ to: 1, role: "related" }],
    body: [
      "公司负责人为记者等新员工统一办理 170 号段的电话卡。",
      "170 号段属于三家国有电信运营商之外的虚拟运营商：这一句是文章作者说的，不是那位记者说的；是哪一家，没有点名。",
      "卡登记在谁名下、有多少张、办卡要不要钱，文章没有说明。",
    ],
    review: "accepted",
  },
  {
    title: "每天至少打出 600 个，才算上岗合格",
    detail: {
      kind: "callQuota",
      facts: {
        bound: "atLeast",
        min: "600",
        about: false,
        average: false,
        unit: "call",
        periodAmount: "1",
        periodUnit: "day",
        nature: "required",
        ability: false,
        appliesTo: "newStaff",
        appliesNote: "照语序说的是新员工，其余人员未说明",
        notStated: ["workingHours", "basis"],
      },
    },
    nature: "reported",
    attribution: byReporter,
    factAttribution: [{ fact: "appliesNote", steps: ours }],
    companies: [...zhongbang],
    sources: [...livedByReporter],
    firstObtainedBy: undercover,
    links: [{ to: 3, role: "related" }],
    body: ["这一句紧跟在“新员工”之后，所以照语序记为新员工的合格线；别的员工是否一样，文章没有说明。", "一天工作几个小时没有写，因此不推算每小时多少个。"],
    review: "accepted",
  },
  {
    title: "老员工平均每 40 分钟能拨出 250 个号码",
    detail: {
      kind: "callQuota",
      facts: {
        bound: "exact",
        min: "250",
        about: false,
        average: true,
        unit: "number",
        periodAmount: "40",
        periodUnit: "minute",
        nature: "reported",
        ability: true,
        appliesTo: "experiencedStaff",
        appliesNote: "经验丰富的老员工",
        notStated: ["basis"],
      },
    },
    nature: "reported",
    attribution: byReporter,
    companies: [...zhongbang],
    sources: [...livedByReporter],
    firstObtainedBy: undercover,
    links: [{ to: 4, role: "related", note: "单位不同：那里是电话，这里是号码" }],
    body: [
      "这里数的是号码，不是电话；说的是能做到多少，不是要求。",
      "平均数怎么得来、由谁看到，文章没有说明。",
      "合每小时 375 个号码是〔推算〕，不是文章里的数字。",
    ],
    review: "accepted",
  },
  {
    title: "文章称培训有八个流程，点出名字的只有四个",
    detail: {
      kind: "script",
      facts: {
        claimedStages: 8,
        openEnded: true,
        form: "标准化培训",
        management: "“军事化”",
        onRefusal: "即使拒接，也难以脱身",
        notStated: ["duration", "trainer", "transcript"],
        stages: [
          { name: "开场", gloss: "起头", notStated: ["quote", "callPosition"] },
          { name: "探需", gloss: "探问需要", notStated: ["quote", "callPosition"] },
          { name: "加恐", gloss: "增添恐惧", notStated: ["quote", "callPosition"] },
          { name: "截杀", gloss: "半路截住", notStated: ["quote", "callPosition"] },
        ],
      },
    },
    nature: "reported",
    attribution: byReporter,
    factAttribution: [0, 1, 2, 3].map((stage) => ({ fact: `stages.${stage}.gloss`, steps: ours })),
    companies: [...zhongbang],
    sources: [...livedByReporter],
    firstObtainedBy: undercover,
    links: [
      { to: 1, role: "related" },
      { to: 4, role: "related" },
    ],
    body: [
      "据文章转述，一名记者通过面试进入@{company:zhongbang}，做了电话推销员，并经历了一套标准化培训。培训包含八个流程；公司的管理被形容为“军事化”。",
      "文章只点出开场、探需、加恐、截杀四个名字，后面跟着“等”字。这是提到的先后；各在一通电话的什么位置，文章没有说。〔照字面像是越收越紧。〕",
      "# 和别的证据怎么接上",
      "这一条讲培训，客户标记另记一条，宜放在一起读：文章说用户拒接也难脱身，又说明确拒绝的人多数仍被标成 A。标记发生在哪一步，文章没有说。",
      "# 从这条不能得出什么",
      "- 另外四个流程叫什么、排在哪里，不知道。",
      "- 每个流程具体说哪几句，没有逐字稿，不能当引语使用。",
      "- 别的公司是否用同一套培训，没有证据。",
    ],
    review: "submitted",
  },
  {
    title: "明确拒绝的用户，多数仍被标成“意愿强烈”",
    detail: {
      kind: "leadMarking",
      facts: {
        scope: "凡被打扰过的用户都分类标记",
        notStated: [],
        marks: [
          { code: "A", meaning: "意愿强烈", sense: "strongIntent", rulesExclusive: false, nature: "reported", notStated: [] },
          { code: "B", meaning: "需要多次回访", sense: "followUp", rulesExclusive: false, nature: "reported", notStated: [] },
          { code: "R", meaning: "放弃", sense: "givenUp", rulesExclusive: true, nature: "reported", notStated: [] },
        ],
        rules: [
          { code: "R", text: "连续拒绝三次以上", outcome: "repeatedRefusal", atLeast: 3, nature: "required" },
          { code: "R", text: "多次破口大骂", outcome: "swearing", nature: "required" },
          { code: "R", text: "空号", outcome: "numberNotExist", nature: "required" },
          { code: "R", text: "停机", outcome: "numberSuspended", nature: "required" },
        ],
        practices: [
          {
            code: "A",
            text: "明确拒绝的人，多数照标 A",
            outcome: "clearRefusal",
            share: "most",
            inference: "仍在拨打名单上",
            nature: "reported",
            notStated: [],
          },
        ],
      },
    },
    nature: "reported",
    attribution: byReporter,
    factAttribution: [{ fact: "practices.0.inference", steps: ours }],
    companies: [...zhongbang],
    sources: [...livedByReporter],
    firstObtainedBy: undercover,
    links: [
      { to: 6, role: "related" },
      { to: 4, role: "related" },
    ],
    body: [
      "文章给出三类标记：A 意愿强烈，B 需要多次回访，R 放弃。只有四种情形才能标 R，这是文章所说的公司规定。",
      "明确拒绝的人，多数照样标 A：与 A 的含义相悖。“多数”是文章的说法，具体比例未说明。",
      "〔标成 A 的人仍在拨打名单上：这是推论，文章没有直说。〕",
      "- B 的实际做法没有记录。",
      "- 有多少人最后标成 R，没有记录。",
    ],
    review: "accepted",
  },
  {
    title: "数据来源之一：银行，特别是曾贷过款的客户",
    detail: {
      kind: "leakChannel",
      facts: {
        sector: "bank",
        sectorNote: "特别是曾贷过款的银行客户",
        mainly: true,
        carrierSome: false,
        employersExamples: false,
        employersOpen: false,
        fields: [],
        openEnded: false,
        basis: "told",
        basisNote: "一名内部人士",
        notStated: ["carrier", "formerEmployers", "recipient", "way", "fields"],
      },
    },
    nature: "heard",
    attribution: byInsider,
    companies: [...zhongbang],
    sources: [...toldByInsider],
    body: [
      "文章说用户信息主要来自两方面，一是银行，特别是曾经贷过款的银行客户。",
      "哪家银行、经手人是谁、怎样流出，都未说明。说法来自一名不具名的@{source:insider}。",
    ],
    review: "accepted",
  },
  {
    title: "数据来源之二：房产中介，跳槽的客户经理带来",
    detail: {
      kind: "leakChannel",
      facts: {
        sector: "estateAgent",
        mainly: true,
        carrier: "客户经理",
        carrierSome: true,
        employersExamples: true,
        employersOpen: true,
        way: "changesJobs",
        wayNote: "带着手里的“资源”跳槽过来",
        fields: [],
        openEnded: false,
        basis: "told",
        basisNote: "一名内部人士",
        notStated: ["recipient", "fields"],
      },
    },
    nature: "heard",
    attribution: byInsider,
    sources: [...toldByInsider],
    companies: [
      ...zhongbang,
      { company: "woaiwojia", role: "formerEmployer", note: "经手人的原雇主，比如" },
      { company: "maitian", role: "formerEmployer", note: "经手人的原雇主，比如" },
      { company: "lianjia", role: "formerEmployer", note: "经手人的原雇主，比如" },
    ],
    links: [{ to: 8, role: "related" }],
    body: [
      "经手人是一些客户经理，跳槽时带着手里的“资源”过来；原雇主比如@{company:woaiwojia}、@{company:maitian}、@{company:lianjia}等。",
      "这几家是经手人的原雇主，文章没有说它们是泄露者。“过来”是来到哪里，文章没有点名，流向因此记为未说明。",
      "涉及多少人、多少条信息，什么时候的事，都未说明。",
    ],
    review: "accepted",
  },
  {
    title: "外流的个人信息字段：姓名、电话、工作单位、房本信息等",
    detail: {
      kind: "leakChannel",
      facts: {
        mainly: false,
        carrierSome: false,
        employersExamples: false,
        employersOpen: false,
        fields: ["name", "telephone", "employer", "propertyDeed"],
        openEnded: true,
        basis: "told",
        basisNote: "一名内部人士",
        notStated: ["sector", "carrier", "formerEmployers", "recipient", "way"],
      },
    },
    nature: "heard",
    attribution: byInsider,
    companies: [...zhongbang],
    sources: [...toldByInsider],
    links: [
      { to: 8, role: "related" },
      { to: 9, role: "related" },
    ],
    body: [
      "记者从一名不具名的@{source:insider}处得知，外流的用户信息包含姓名、电话、工作单位、房本信息等；“等”是原文就有的，后面还有什么，未说明。",
      "每家来源各带来哪些字段，文章没有分开说，所以两个来源各记一条，这里只记字段。",
    ],
    review: "accepted",
  },
  {
    title: "待核指控：文章作者指百度员工长期作恶，没有细节",
    detail: {
      kind: "allegation",
      facts: {
        alleged: "作恶",
        against: "百度的员工",
        madeBy: "文章作者",
        period: "由来已久",
        withoutDetail: true,
        standing: "unverified",
        notStated: [],
      },
    },
    nature: "reported",
    attribution: byWriter,
    companies: [{ company: "baidu", role: "accused", note: "指的是员工" }],
    sources: [{ source: "author", role: "firstHand" }],
    body: [
      "文章作者指@{company:baidu}的员工由来已久地作恶，没有给出时间、事情或证据。",
      "这一句接在一段中断的文字之后，和前面的价格是什么关系，看不出来。未经核实，不能当事实使用。",
    ],
    review: "submitted",
  },
  {
    title: "个人信息的进价，约 100 至 150 元",
    detail: {
      kind: "priceList",
      facts: {
        sense: "purchase",
        notStated: ["buyer", "seller"],
        lines: [
          {
            item: "个人信息",
            fields: [],
            openEnded: false,
            min: "100",
            max: "150",
            about: true,
            average: false,
            currency: "CNY",
            customisable: "yes",
            notStated: ["unit", "fields", "customisation"],
          },
        ],
      },
    },
    nature: "reported",
    attribution: byArticle,
    sources: [{ source: "author", role: "hearsay" }],
    links: [{ to: 11, role: "related", note: "在文章里紧跟着这一句" }],
    body: [
      "文章给出的进价大约在 100 至 150 元之间，也就是 100-150 元。没有写这是一条、一份还是一批的价钱，因此单位记为未说明，不换算单价。",
      "可以按要求订制；怎样订制、加不加价，都没有交代。",
      "前面一段文字中断，下一句就转到百度；公司、买方、卖方、由谁说出，文章没有写，暂不和别的价格比较。这个价钱是否包含房本信息，也没有写明。",
    ],
    review: "submitted",
  },
  {
    title: "陌生来电称呼“某某的爸爸”，说眼前有身份证号",
    tags: ["受害经历", "来电"],
    detail: {
      kind: "testimony",
      facts: {
        teller: "文章作者",
        hand: "firstHand",
        affected: "teller",
        events: [
          { what: "多次有来电称他为“某某小朋友的爸爸”", notStated: ["trigger", "delay", "caller"] },
          {
            what: "他套出其中一人的话：眼前有他的身份证号，从中看得出年龄；有没有孩子、孩子几岁，是估摸的",
            caller: "其中一位女推销员",
            notStated: ["trigger", "delay"],
          },
        ],
        known: ["idNumber"],
        knownBy: "callerSaid",
        knownOpen: false,
        readOff: ["age"],
        assumed: ["child", "childAge"],
        notStated: ["quote"],
      },
    },
    nature: "reported",
    attribution: byAuthor,
    factAttribution: ["known", "readOff", "assumed"].map((fact) => ({ fact, steps: byCaller })),
    sources: [{ source: "author", role: "firstHand" }],
    body: [
      "文章作者亲历。多次有来电称他为某某小朋友的爸爸。",
      "他套过其中一位女推销员的话：据她说，眼前有身份证号，从中看得出年龄；有没有孩子、孩子几岁，是她〔估计〕的。",
      "来电人看到的：身份证号（她自己说的）。由此读出的：年龄。猜的：有孩子、孩子的岁数。日期、来电公司未说明。",
    ],
    review: "submitted",
  },
  {
    title: "作者家人买房以后，接连来的推销电话",
    tags: ["受害经历", "来电"],
    detail: {
      kind: "testimony",
      facts: {
        teller: "文章作者",
        affected: "family",
        affectedNote: "作者的家人",
        events: [
          { what: "与开发商签合同，办完贷款", notStated: ["trigger", "delay", "caller"] },
          { what: "各种装修公司来电", trigger: "刚与开发商签合同并办完贷款", delay: "soon", delayNote: "前脚、后脚", caller: "各种装修公司", notStated: [] },
          {
            what: "推销河北、山东、海南的房子的电话",
            trigger: "装修公司来电之后",
            delay: "soon",
            delayNote: "过不多久",
            notStated: ["caller"],
          },
        ],
        known: ["name"],
        knownBy: "tellerSays",
        knownOpen: true,
        readOff: [],
        assumed: [],
        notStated: ["hand", "quote", "readOff", "assumed"],
      },
    },
    nature: "reported",
    attribution: byFamily,
    sources: [{ source: "author", role: "firstHand" }],
    links: [{ to: 13, role: "related" }],
    body: [
      "事情发生在文章作者的家人身上，不是作者本人。",
      "先与开发商签合同并办完贷款，随后各种装修公司来电；过了不久，又有推销河北、山东、海南房子的电话。来电人叫得出名字。",
      "没有提到房本。各事的日期、来电公司，都未说明。",
    ],
    review: "draft",
  },
  {
    title: "出售或提供个人信息的刑罚，情节分两档",
    detail: {
      kind: "legalReference",
      facts: {
        elsewhere: "从重处罚",
        notStated: ["law", "article", "inForceFrom"],
        tiers: [
          {
            condition: "违反国家有关规定，向他人出售或者提供公民个人信息",
            circumstance: "情节严重",
            penalties: ["imprisonment", "shortDetention"],
            yearsTo: "3",
            fine: "withOrInstead",
            notStated: [],
          },
          {
            condition: "违反国家有关规定，向他人出售或者提供公民个人信息",
            circumstance: "情节特别严重",
            penalties: ["imprisonment"],
            yearsFrom: "3",
            yearsTo: "7",
            fine: "with",
            notStated: [],
          },
        ],
      },
    },
    nature: "reported",
    attribution: byArticle,
    body: [
      "违反国家有关规定，向他人出售或者提供公民个人信息：",
      "- 情节严重：三年以下有期徒刑或者拘役，并处或者单处罚金。",
      "- 情节特别严重：三年以上七年以下有期徒刑，并处罚金。",
      "哪部法、第几条，在这份抄本里缺失，留空；从重处罚在别处另有解释，文章没有展开。",
    ],
    review: "accepted",
  },
  {
    title: "文中出现两个图片文件名，图片未取得",
    tags: ["原件与抄本"],
    detail: {
      kind: "document",
      facts: {
        type: "picture",
        state: "mentioned",
        files: [
          { name: "fbN08bfhA4VqshP=16v3m005ODvgYRSNV15OW9sGbaNK1565234926299compressflag.jpg", notStated: ["sha256", "pages"] },
          { name: "BcZAaVstS3kGHU2wPw5AD1rvZbtEOFc6z9Phl0L1fDXQq1565234926299compressflag.jpg", notStated: ["sha256", "pages"] },
        ],
        defects: [],
        notStated: ["name", "issuer"],
      },
    },
    nature: "seen",
    attribution: byArticle,
    body: [
      "文字里留着两个图片文件名，图片本身没有跟着来；第一个前面还有一个等号。",
      "〔文件名里的 1565234926299 读作毫秒时间，落在 2019 年 8 月：这是推算，文章没有写日期。〕",
    ],
    review: "submitted",
  },
  {
    title: "手上的抄本：正文重复两遍，有两处缺口和一行杂字",
    tags: ["原件与抄本"],
    detail: {
      kind: "document",
      facts: {
        name: "一篇评论文章的文字抄本",
        type: "articleCopy",
        state: "obtained",
        files: [{ sha256: "c92981c077e9233e74a474bf5ef90156faf970123bf0cea21478403053332287", notStated: ["name", "pages"] }],
        defects: ["正文出现了两遍", "个人信息价格一段之前有缺口", "刑罚一段之前有缺口", "末尾有一行与文章无关的杂字"],
        notStated: ["issuer"],
      },
    },
    nature: "seen",
    attribution: byArticle,
    factAttribution: ["files.0.sha256", ...[0, 1, 2, 3].map((defect) => `defects.${defect}`)].map((fact) => ({ fact, steps: seenByUs })),
    body: ["我们手上的是一份文字抄本，不是原网页。", "缺口里少了什么，看不出来。"],
    review: "accepted",
  },
  {
    title: "背景：电视节目、通讯社、监管表态与作者的看法",
    tags: ["公开情况"],
    detail: {
      kind: "context",
      facts: {
        topic: "个人信息泄露和骚扰电话",
        statements: [
          { text: "3·15 电视节目近年多次报道过同类事情", opinion: false, saidBy: "文章作者", reference: "已刊发文章", notStated: [] },
          { text: "新华社这次是再度切入这个话题", opinion: false, saidBy: "文章作者", reference: "已刊发文章", notStated: [] },
          { text: "监管部门每次都表态要查处，泄露的渠道却在增加", opinion: true, saidBy: "文章作者", reference: "已刊发文章", notStated: [] },
          { text: "公开以公司形式从事电话营销的企业反而更多", opinion: true, saidBy: "文章作者", reference: "已刊发文章", notStated: [] },
          { text: "国内没有私人银行，人们把银行当作最安全的地方", opinion: true, saidBy: "文章作者", reference: "已刊发文章", notStated: [] },
          { text: "老年人被电话诈骗的风险在逐渐加大", opinion: true, saidBy: "文章作者", reference: "已刊发文章", notStated: [] },
          {
            text: "工信部等主管部门或应给 170 号段定规矩，比如实名制；不然，放开虚拟运营商就是错的",
            opinion: true,
            saidBy: "文章作者",
            reference: "已刊发文章",
            notStated: [],
          },
        ],
        notStated: [],
      },
    },
    nature: "reported",
    attribution: byWriter,
    factQualifiers: [{ fact: "statements.6.text", qualifiers: ["forExample", "andOthers"] }],
    sources: [{ source: "author", role: "firstHand" }],
    body: ["公开情况和作者的看法分开记；都只见于这一篇文章，没有另外核对。", "3·15 节目哪一年、哪一期，新华社报道的日期和题目，都未说明。"],
    review: "submitted",
  },
  {
    title: "买房、办卡、报班之后，推销电话随即而来",
    tags: ["来电"],
    detail: {
      kind: "observation",
      facts: {
        seen: "买房、办银行卡、报班之后，很快就有对应行业的推销电话",
        observer: "文章作者",
        steps: [
          { trigger: "买房子", follows: "对应行业的推销电话", delay: "minutes", delayNote: "分分钟", notStated: [] },
          { trigger: "办银行卡", follows: "对应行业的推销电话", delay: "minutes", delayNote: "分分钟", notStated: [] },
          { trigger: "报学习班、兴趣班", follows: "对应行业的推销电话", delay: "minutes", delayNote: "分分钟", notStated: [] },
          { trigger: "刚办完贷款", follows: "别的贷款中介来电", delay: "soon", delayNote: "刚办完，就会有", notStated: [] },
        ],
        notStated: ["method"],
      },
    },
    nature: "reported",
    attribution: byAuthor,
    sources: [{ source: "author", role: "firstHand" }],
    links: [{ to: 14, role: "related" }],
    body: ["讲的是一种规律，没有日期；哪些是作者亲历、哪些是泛泛而谈，文章没有分开。"],
    review: { sentBack: "请分清哪些是作者亲历、哪些是泛泛而谈；说不清的，写未说明。" },
  },
  {
    title: "待核指控：骚扰电话绝大多数从 170 打来",
    detail: {
      kind: "allegation",
      facts: {
        alleged: "推销、广告、诈骗的电话以 170 开头",
        share: "most",
        madeBy: "文章作者",
        withoutDetail: true,
        standing: "unverified",
        notStated: ["against", "period"],
      },
    },
    nature: "reported",
    attribution: byWriter,
    sources: [{ source: "author", role: "firstHand" }],
    links: [
      { to: 3, role: "related" },
      { to: 18, role: "related", note: "对 170 号段该怎么管，他的看法" },
    ],
    body: [
      "文章作者说，推销、广告、诈骗电话绝大多数是 170 开头的，没有给出数据。待核。",
      "他还希望工信部等主管部门给 170 号段定规矩，比如实名制，否则就不该放开虚拟运营商。那是他的看法，记在背景那一条里。",
    ],
    review: "submitted",
  },
];
