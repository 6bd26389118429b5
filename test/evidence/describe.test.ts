import { expect, test } from "vitest";
import { beyondTitle, subjectNames } from "../../lib/evidence/describe";

test("a title that nobody wrote says its fact already: alone, behind a company, and with other marks between", () => {
  const fact = "新员工每天至少 600 个电话，规定";
  for (const title of [fact, `岚桥数据：${fact}`, "新员工每天至少600个电话, 规定", "（一）新员工每天至少 ６００ 个电话，规定"])
    expect(beyondTitle(fact, title), title).toBe("");
  for (const title of ["岚桥数据：新员工每天至少 650 个电话，规定", "拨打指标", "每天至少 600 个电话", "New staff: at least 600 calls a day, required"])
    expect(beyondTitle(fact, title), title).toBe(fact);
});

test("of a fact whose title left out the gaps, the gaps alone are left to say", () => {
  const fact = "车主名单售价 0.8 元，每条；贷款客户约 45 元起，每百条；买方尚未填写";
  for (const title of ["车主名单售价 0.8 元，每条；贷款客户约 45 元起，每百条", "汇诚数据：车主名单售价 0.8 元，每条；贷款客户约 45 元起，每百条"])
    expect(beyondTitle(fact, title), title).toBe("买方尚未填写");
  for (const title of ["老周的价目", "车主名单售价 0.8 元，每条；贷款客户", "买方"]) expect(beyondTitle(fact, title), title).toBe(fact);
  expect(beyondTitle("A, B: 2 marks, 1 rule; no practice recorded", "A, B: 2 marks, 1 rule")).toBe("no practice recorded");
  expect(beyondTitle("；尚未填写", "价目")).toBe("；尚未填写");
});

test("a record is about its subjects, by the name that one calls them", () => {
  const profile = (name: string, short?: string) => ({ name, aliases: short ? [{ name: short }] : [] });
  expect(
    subjectNames([
      { role: "subject", profile: profile("北京中邦富通金融服务外包有限公司", "中邦金融") },
      { role: "formerEmployer", profile: profile("链家") },
      { role: "mentioned", profile: profile("麦田") },
      { role: "subject", profile: profile("岚桥数据") },
    ]),
  ).toEqual(["中邦金融", "岚桥数据"]);
});
