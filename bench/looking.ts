import { randomUUID } from "node:crypto";
import { runningOn } from "../bin/start/running";
import type { startArchive } from "./archive";
import { ask, median } from "./load";
import { ordinaryCompany, ordinaryPiece } from "./relevance/ordinary";
import { sequence } from "./relevance/random";

type Running = Awaited<ReturnType<typeof startArchive>>;

const [companies, sources, claims] = [200, 60, 300];
/** Ways by which pieces came: what shares a point of its way is one root, and nothing is told apart without any. */
const ways = [["内部人士", "记者"], ["前员工", "记者"], ["一份文件"], ["另一家报纸", "记者"], []];
const kinds = ["callQuota", "callQuota", "priceList", "script", "leadMarking", "unsorted"];

/** An investigation of so many pieces, logged through the commands; one in five stays a draft. Answers where its pages are. */
async function fill(email: string, count: number, say: (done: number) => void) {
  const lib = {
    ...(await import("../lib/access/start-session")),
    ...(await import("../lib/access/actor")),
    ...(await import("../lib/db")),
    ...(await import("../lib/investigations/commands")),
    ...(await import("../lib/companies/commands")),
    ...(await import("../lib/companies/schema")),
    ...(await import("../lib/sources/commands")),
    ...(await import("../lib/evidence/commands")),
    ...(await import("../lib/evidence/schema")),
    ...(await import("../lib/review/commands")),
    ...(await import("../lib/claims/commands")),
    ...(await import("../lib/claims/schema")),
  };
  const random = sequence(20_261_129);
  const { id: userId } = await lib.db.user.findFirstOrThrow({ where: { email }, select: { id: true } });
  const first = await lib.startSession(userId);
  const investigationId = await lib.openInvestigation(first, { title: "一万件", slug: "ten-thousand", code: "WJ" });
  const actor = (await lib.Actor.of(first.sessionId!))!;

  const byName = new Map<string, string>();
  while (byName.size < companies) {
    const company = ordinaryCompany(random);
    const name = company.aliases[0]!.name;
    if (!byName.has(name)) byName.set(name, await lib.recordCompany(actor, lib.companyInput.parse({ companyId: randomUUID(), investigationId, ...company })));
  }
  const sourceIds = Array.from({ length: sources }, () => randomUUID());
  for (const [index, id] of sourceIds.entries())
    await lib.recordSource(actor, { id, investigationId, kind: "insider", description: `第 ${index + 1} 位`, reliability: "C" });

  const ids = Array.from({ length: count }, () => randomUUID());
  let done = 0;
  const log = async (id: string, index: number) => {
    const { about, detail, title, body, place, occurred } = ordinaryPiece(random, [...byName.keys()], kinds);
    const input = lib.evidenceInput.parse({
      id,
      investigationId,
      title,
      detail,
      body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: body }] }] },
      ...(place && { place }),
      ...(occurred && { occurred }),
      companies: about.map((name) => ({ companyId: byName.get(name), role: "subject" })),
      attribution: random.one(ways).map((who) => ({ who })),
      sources: index % 3 === 0 ? [{ sourceId: random.one(sourceIds), role: "firstHand" }] : [],
    });
    await lib.logEvidence(actor, input);
    if (index % 5 !== 0) await lib.submitEvidence(actor, { id, seenVersion: 1 });
    if (++done % 250 === 0) say(done);
  };
  const waiting = ids.entries();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const [index, id] of waiting) await log(id, index);
    }),
  );
  const claimIds = Array.from({ length: claims }, () => randomUUID());
  const handedIn = ids.filter((_, index) => index % 5 !== 0);
  for (const [n, id] of claimIds.entries()) {
    const evidence = random.some(handedIn, 12).map((evidenceId, index) => ({ evidenceId, role: index % 6 === 5 ? "contradicts" : "supports" }));
    await lib.stateClaim(actor, lib.claimInput.parse({ id, investigationId, sentence: `第 ${n + 1} 句要写的话`, evidence }));
  }
  const [company] = byName.values();
  return { investigation: investigationId, company: company!, source: sourceIds[0]!, evidence: ids[1]!, claim: claimIds[0]! };
}

/** How long the first view of every list and of what pieces add up to takes, in an investigation of so many pieces. */
export async function looking({
  archive,
  headers,
  folder,
  count,
  line,
}: {
  archive: Running;
  headers: Record<string, string>;
  folder: string;
  count: number;
  line(what: string, figure: string, goal?: string): void;
}) {
  Object.assign(process.env, runningOn(folder));
  const began = performance.now();
  const { investigation, company, source, evidence, claim } = await fill("reporter@demo.example", count, (done) =>
    process.stderr.write(`\r${done} of ${count} pieces logged `),
  );
  process.stderr.write("\n");
  line(`${count} pieces logged, four at a time`, `${((performance.now() - began) / 1000).toFixed(0)} s`);
  const pages = {
    "the desk": "/",
    "the list of evidence": `/evidence?investigation=${investigation}`,
    "  of all investigations": "/evidence",
    "  by kind": `/evidence?investigation=${investigation}&kind=callQuota`,
    "the investigation": `/investigations/${investigation}`,
    "all kinds compared": `/compare?investigation=${investigation}`,
    "quotas compared": `/compare?investigation=${investigation}&kind=callQuota`,
    "the timeline": `/investigations/${investigation}/timeline`,
    "the network": `/investigations/${investigation}/network`,
    "  around a company": `/investigations/${investigation}/network?node=c:${company}`,
    "  around a source": `/investigations/${investigation}/network?node=s:${source}`,
    claims: `/claims?investigation=${investigation}`,
    "  on one root": `/claims?investigation=${investigation}&flag=oneRoot`,
    "a claim": `/claims/${claim}`,
    companies: `/companies?investigation=${investigation}`,
    "a company": `/companies/${company}`,
    sources: `/sources?investigation=${investigation}`,
    "a source": `/sources/${source}`,
    "what waits for review": "/review",
    "a piece": `/evidence/${evidence}`,
    "  its history": `/evidence/${evidence}/history`,
    imports: `/investigations/${investigation}/import`,
    "a search": "/search?q=%E4%B8%BB%E7%AE%A1",
  };
  for (const [name, path] of Object.entries(pages)) {
    const first = await ask(archive.url + path, headers);
    if (first.status !== 200) throw new Error(`${path} answered ${first.status}`);
    const times: number[] = [];
    for (let turn = 0; turn < 9; turn++) times.push((await ask(archive.url + path, headers)).ms);
    line(`${name}: first, median`, `${first.ms.toFixed(0)}, ${median(times).toFixed(0)} ms`, "goal ≤ 500 ms");
  }
}
