import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import en from "../../messages/en/search.json";
import zh from "../../messages/zh-CN/search.json";
import { documentOf } from "../../lib/search/document";
import { whyFound } from "../../lib/search/snippet";
import { termsOf } from "../../lib/search/tokens";

test("the text of a file has its place beside the body of its piece: found there, weighed like it, and named where it is why", async () => {
  const segments = [
    { field: "title", text: "一份培训材料" },
    { field: "body", text: "从一台电脑里抄来" },
    { field: "attachment", text: "第三页写着：每天至少打六百个，不够不许下班" },
  ];
  const found = { subjectId: randomUUID(), investigationId: randomUUID(), authorId: null, kind: "document", status: "accepted", changedAt: new Date() };
  const row = await documentOf({ ...found, type: "evidence", submitted: true, companyIds: [], sourceIds: [], segments, names: { title: [], facts: [] } });
  const terms = termsOf("不许下班");
  const phrase = terms[0]!.tokens.join(" ");
  expect(row.bodyTokens).toContain(phrase);
  for (const tokens of [row.titleTokens, row.factTokens, row.relatedTokens]) expect(tokens).not.toContain(phrase);
  expect(whyFound(row.segments, { terms, others: [] })).toMatchObject({ field: "attachment", as: "typed" });
  for (const { fields } of [zh, en]) expect(fields.attachment).toBeTruthy();
});
