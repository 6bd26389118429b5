import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companiesLike } from "../../lib/companies/queries";
import { companyInput } from "../../lib/companies/schema";
import { newsroom } from "../support/newsroom";

const code = "91110108723961012H";

/** 链家 in one investigation, and companies that only another one knows. */
async function twoWalls() {
  const room = await newsroom();
  const { investigationId: here, otherInvestigationId: there, people } = room;
  const record = (actor: Actor, investigationId: string, name: string, more: object = {}) =>
    recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId, name, ...more }));
  const known = await record(people.reporter.actor, here, "北京链家房地产经纪有限公司", { aliases: [{ name: "链家" }, { name: "Lianjia", kind: "english" }] });
  const like = (actor: Actor, names: string[], more: object = {}) => companiesLike(actor, { investigation: here, names, ...more });
  return { ...room, here, there, record, known, like, viewer: people.viewer.actor, stranger: people.stranger.actor };
}

test("a company is found before it is recorded twice: by alias, sound, either script, credit code, the surest reason first", async () => {
  await using room = await twoWalls();
  const { like, viewer, known, record, here, people } = room;
  expect(await like(viewer, ["鏈家（天津）有限公司"])).toMatchObject([{ id: known, why: "core", called: "链家" }]);
  expect(await like(viewer, ["练家"])).toMatchObject([{ id: known, why: "sound" }]);
  expect(await like(viewer, ["麦田", "ＬＩＡＮＪＩＡ"])).toMatchObject([{ id: known, why: "name", called: "Lianjia" }]);
  expect(await like(viewer, ["麦田"])).toEqual([]);
  expect(await like(viewer, ["", "  ", "（）"])).toEqual([]);

  const other = await record(people.lead.actor, here, "完全另一个名字", { creditCode: code });
  expect(await like(viewer, ["链家"], { code: "91110108 723961012h" })).toMatchObject([
    { id: other, why: "code" },
    { id: known, why: "name" },
  ]);
  expect(await like(viewer, ["链家"], { except: known })).toEqual([]);
});

test("no hint tells of an investigation that is hidden, by whatever investigation it is asked in", async () => {
  await using room = await twoWalls();
  const { like, viewer, stranger, record, there } = room;
  await record(stranger, there, "绝密金融有限公司", { creditCode: code, aliases: [{ name: "绝密" }] });
  expect(await like(viewer, ["绝密金融", "绝密"], { code })).toEqual([]);
  expect(await companiesLike(viewer, { investigation: there, names: ["绝密金融"], code })).toEqual([]);
  expect(await like(stranger, ["链家"])).toEqual([]);
  expect(await companiesLike(stranger, { investigation: there, names: ["链家", "绝密"] })).toMatchObject([{ called: "绝密" }]);
});
