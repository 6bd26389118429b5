import type { PersonalData } from "../../../evidence/personal-data";

/** Kinds of personal data as price lists call them. */
const names: Record<PersonalData, readonly string[]> = {
  name: ["姓名", "名字", "name"],
  telephone: ["电话", "电话号码", "telephone", "phone"],
  mobileNumber: ["手机", "手机号", "手机号码", "mobile", "mobile number"],
  employer: ["单位", "工作单位", "employer"],
  idNumber: ["身份证", "身份证号", "身份证号码", "id number"],
  propertyDeed: ["房本", "房产证", "房本信息", "property deed"],
  address: ["地址", "住址", "address"],
  bankLoan: ["贷款", "银行贷款", "bank loan"],
  child: ["孩子", "子女", "child"],
  childAge: ["孩子年龄", "子女的岁数", "子女年龄", "age of a child"],
  age: ["年龄", "age"],
  other: ["其他", "other"],
};
const kinds = new Map(Object.entries(names).flatMap(([kind, words]) => words.map((word) => [word, kind as PersonalData])));

/** Which kinds a cell names, and whether it goes on; undefined where one of its words is none that we know. */
export function personalDataIn(cell: string): { fields: PersonalData[]; openEnded: boolean } | undefined {
  const text = cell.normalize("NFKC").trim().toLowerCase();
  const rest = text.replace(/(?:等+|…+|\.{3}|,? ?etc\.?|,? ?and others)$/u, "");
  const fields = rest
    .split(/[;,、/\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .map((word) => kinds.get(word));
  if (fields.includes(undefined)) return undefined;
  return { fields: [...new Set(fields)] as PersonalData[], openEnded: rest !== text };
}

const [yes, no] = [
  new Set(["是", "有", "可", "可以", "yes", "y", "true", "1", "√", "✓"]),
  new Set(["否", "无", "不可", "不可以", "no", "n", "false", "0", "×"]),
];

/** A cell that says yes or no; undefined where it says something else. */
export function yesOrNo(cell: string): boolean | undefined {
  const text = cell.normalize("NFKC").trim().toLowerCase();
  return yes.has(text) ? true : no.has(text) ? false : undefined;
}
