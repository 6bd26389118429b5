import type { claimRoles } from "../../lib/claims/schema";

type Tie = { to: number; role: (typeof claimRoles)[number]; note?: string };
type DemoClaim = {
  sentence: string;
  note?: string;
  /** Numbers of the pieces in case.ts. */
  evidence: Tie[];
  /** Why an editor let it pass, where one did. */
  cleared?: string;
};

/** Sentences that somebody would like to print, and what each stands on: one for each thing that can be wrong with it. */
export const claims: DemoClaim[] = [
  {
    sentence: "文章称，这家公司的新员工每天至少要打出 600 个，才算上岗合格。",
    note: "别的员工是否一样，文章没有说明，句子里不能写成“员工”。",
    evidence: [{ to: 4, role: "supports" }],
    cleared: "句子里写明了“文章称”，没有超出这一个源头。再找到第二个源头之前，不能去掉这三个字。",
  },
  {
    sentence: "一名内部人士说，外流的用户信息主要来自银行和房产中介。",
    note: "哪家银行未说明；几家房产中介是经手人的原雇主，不能写成泄露者。",
    evidence: [
      { to: 8, role: "supports" },
      { to: 9, role: "supports" },
    ],
  },
  {
    sentence: "明确拒绝过的人，往后还会接到这家公司的电话。",
    evidence: [{ to: 7, role: "inferred", note: "标成 A 的人仍在拨打名单上，是我们的推论，文章没有直说。" }],
  },
  {
    sentence: "被标成 A 的，都是意愿强烈的用户。",
    evidence: [{ to: 7, role: "contradicts", note: "文章说，明确拒绝的人多数照标 A。" }],
  },
  {
    sentence: "个人信息按条计价，每条约 100 至 150 元。",
    note: "价格那一条的单位未说明，“每条”现在没有任何依据。",
    evidence: [],
  },
  {
    sentence: "文章称培训有八个流程，点出名字的只有四个。",
    evidence: [{ to: 6, role: "supports" }],
  },
];
