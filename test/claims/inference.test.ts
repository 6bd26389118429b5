import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stateClaim } from "../../lib/claims/commands";
import { findClaim, listClaims } from "../../lib/claims/queries";
import { claimFilter } from "../../lib/claims/filter";
import { claimInput } from "../../lib/claims/schema";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { standing } from "../../lib/desk/queries";
import { logEvidence } from "../../lib/evidence/commands";
import { findEvidence } from "../../lib/evidence/queries";
import { linkEvidence } from "../../lib/links/commands";
import { stateRelation } from "../../lib/relations/commands";
import { findRelation } from "../../lib/relations/queries";
import { relationInput } from "../../lib/relations/schema";
import { submitEvidence } from "../../lib/review/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => void (room = await newsroom()));
afterAll(() => room[Symbol.asyncDispose]());
const reporter = () => room.people.reporter.actor;

async function submitted(more: object) {
  const id = await logEvidence(reporter(), piece(room.investigationId, more));
  await submitEvidence(reporter(), { id, seenVersion: 1 });
  return id;
}

type Natures = { mark?: string; rule?: string; practice?: string };
/** A marking whose lines are inferences of ours, but for those that are named. */
const marking = ({ mark = "inferred", rule = "inferred", practice = "inferred" }: Natures, who: string, more: object = {}) =>
  submitted({
    attribution: [{ who }],
    detail: {
      kind: "leadMarking",
      facts: {
        marks: [{ code: "A", meaning: "意愿强烈", nature: mark }],
        rules: [{ code: "A", text: "有意向", outcome: "interest", nature: rule }],
        practices: [{ code: "A", text: "骂人也算", outcome: "swearing", nature: practice }],
      },
    },
    ...more,
  });
const plain = (who: string) => submitted({ attribution: [{ who }] });
const claim = (evidence: { evidenceId: string; role: string }[]) =>
  stateClaim(reporter(), claimInput.parse({ id: randomUUID(), investigationId: room.investigationId, sentence: "骂人也标 A。", evidence }));
const basisOf = async (id: string) => (await findClaim(reporter(), id))!.basis;

describe("a marking that says nothing but what we infer", () => {
  test("supports no claim, adds no root, and the claim says that it is inferred", async () => {
    const inferred = await marking({}, "乙报文章");
    const alone = await basisOf(await claim([{ evidenceId: inferred, role: "supports" }]));
    expect(alone).toMatchObject({ support: [], roots: [], rootsAtMost: 0, flags: ["unsupported", "inferred"] });
    const id = await claim([
      { evidenceId: inferred, role: "supports" },
      { evidenceId: await plain("甲报文章"), role: "supports" },
    ]);
    expect(await basisOf(id)).toMatchObject({ roots: [{ name: "甲报文章" }], flags: ["inferred", "oneRoot", "pending"] });
    const listed = await listClaims(reporter(), claimFilter.parse({ investigation: room.investigationId, flag: "inferred" }));
    expect(listed.lines.map((line) => line.id)).toContain(id);
    const { evidence } = (await findClaim(reporter(), id))!;
    expect(evidence.filter((tie) => tie.evidence.inferred).map((tie) => tie.evidence.id)).toEqual([inferred]);
  });

  test("counts as an inference whatever its record says beside it", async () => {
    const seen = await marking({}, "乙报文章", { nature: "seen" });
    expect((await basisOf(await claim([{ evidenceId: seen, role: "supports" }]))).support).toEqual([]);
  });

  test("contradicts no claim and no piece of its support", async () => {
    const [inferred, ground] = [await marking({}, "乙报文章"), await plain("甲报文章")];
    await linkEvidence(reporter(), { evidenceId: inferred, toId: ground, role: "contradicts" });
    const id = await claim([
      { evidenceId: ground, role: "supports" },
      { evidenceId: inferred, role: "contradicts" },
    ]);
    expect((await basisOf(id)).flags).toEqual(["oneRoot", "pending"]);
  });

  test("corroborates nothing, on the page of the piece and in the counts of the desk", async () => {
    const [inferred, told] = [await marking({}, "乙报文章"), await plain("甲报文章")];
    const count = async () => (await standing(reporter(), { investigation: room.investigationId })).single;
    const before = await count();
    await linkEvidence(reporter(), { evidenceId: inferred, toId: told, role: "corroborates" });
    expect((await findEvidence(reporter(), told))!.single).toBe(true);
    expect(await count()).toBe(before - 1); // what was told corroborates the inference, and never the other way round
  });

  test("is no ground of what one company is to another", async () => {
    const company = (name: string) => recordCompany(reporter(), companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name }));
    const [fromId, toId, inferred] = [await company("甲"), await company("乙"), await marking({}, "乙报文章")];
    const given = { id: randomUUID(), investigationId: room.investigationId, fromId, toId, kind: "hiresFrom", evidence: [inferred] };
    const found = (await findRelation(reporter(), await stateRelation(reporter(), relationInput.parse(given))))!;
    expect(found).toMatchObject({ pieces: [{ id: inferred, inferred: true }], basis: { support: [], roots: [] } });
  });
});

describe.each<[string, Natures]>([
  ["mark", { mark: "reported" }],
  ["rule", { rule: "required" }],
  ["practice", { practice: "seen" }],
])("one %s that somebody stated", (_line, natures) => {
  test("makes it support, a root of its own, and what corroborates", async () => {
    const [stated, told] = [await marking(natures, "乙报文章"), await plain("甲报文章")];
    const basis = await basisOf(
      await claim([
        { evidenceId: stated, role: "supports" },
        { evidenceId: told, role: "supports" },
      ]),
    );
    expect(basis.roots.map(({ name }) => name).toSorted()).toEqual(["乙报文章", "甲报文章"].toSorted());
    expect(basis.flags).not.toContain("inferred");
    expect((await basisOf(await claim([{ evidenceId: stated, role: "contradicts" }]))).flags).toContain("contradicted");
    const count = async () => (await standing(reporter(), { investigation: room.investigationId })).single;
    const before = await count();
    await linkEvidence(reporter(), { evidenceId: stated, toId: told, role: "corroborates" });
    expect((await findEvidence(reporter(), told))!.single).toBe(false);
    expect(await count()).toBe(before - 2);
  });

  test("but not where the record as a whole says that it is inferred", async () => {
    const inferred = await marking(natures, "乙报文章", { nature: "inferred" });
    expect((await basisOf(await claim([{ evidenceId: inferred, role: "supports" }]))).flags).toContain("unsupported");
  });
});
