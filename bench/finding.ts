import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { runningOn } from "../bin/start/running";
import type { startArchive } from "./archive";
import { ask, median } from "./load";
import { sequence } from "./relevance/random";

type Running = Awaited<ReturnType<typeof startArchive>>;
type Size = { count: number; sentences: number };

/**
 * A language of its own: 20,000 words of two or three of 2,000 characters, each the rarer the later it comes (Zipf), as in any
 * language. What people look for is not among its commonest.
 */
function language(sentences: number) {
  const { one, below, between } = sequence(20_261_128);
  const signs = Array.from({ length: 2000 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7));
  const vocabulary = Array.from({ length: 20_000 }, () => Array.from({ length: below(5) ? 2 : 3 }, () => one(signs)).join(""));
  const rank = (least: number) => Math.floor(Math.exp(Math.log(least) + (Math.log(vocabulary.length) - Math.log(least)) * (below(1e6) / 1e6)));
  const word = (least = 1) => vocabulary[rank(least)]!;
  const english = "call quota script price list property deed insider agent manager phone card office shift training refusal mark lead bank loan".split(" ");
  const sentence = () => `${Array.from({ length: between(4, 10) }, () => word()).join("")}，${below(6) ? word() : `${one(english)} ${between(10, 99_999)}`}。`;
  const asked = [() => word(300), () => word(300) + word(300), () => one(english), () => String(between(10, 99_999))];
  return { title: sentence, text: () => Array.from({ length: sentences }, sentence).join(""), question: () => asked[below(10) < 6 ? 0 : below(4)]!() };
}

/** So many pieces with titles and texts of so many sentences of about 20 characters, written past the commands: what is measured here is finding them. */
async function fill(client: pg.Client, { count, sentences }: Size, say: (done: number) => void): Promise<string[]> {
  const { title, text, question } = language(sentences);
  const { rows } = await client.query<{ investigationId: string; userId: string }>(
    `select m."investigationId", m."userId" from "Member" m join "User" u on u.id = m."userId" where u.email = 'reporter@demo.example' limit 1`,
  );
  const { investigationId, userId } = rows[0]!;
  for (let from = 0; from < count; from += 2000) {
    const pieces = Array.from({ length: Math.min(2000, count - from) }, (_, index) => ({
      id: randomUUID(),
      n: 100_000 + from + index,
      title: title(),
      body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: text() }] }] },
    }));
    await client.query("begin");
    await client.query(
      `insert into "Evidence" (id, "investigationId", number, kind, title, body, status, "firstSubmittedAt", "authorId", "editedById", "notedAt")
       select id, $2, n, 'unsorted', title, body, 'inReview', now(), $3, $3, now() from jsonb_to_recordset($1) p (id uuid, n int, title text, body jsonb)`,
      [JSON.stringify(pieces), investigationId, userId],
    );
    await client.query(`insert into "SearchOutbox" ("subjectType", "subjectId") select 'evidence', unnest($1::uuid[])`, [pieces.map(({ id }) => id)]);
    await client.query("commit");
    say(from + pieces.length);
  }
  return [...new Set(Array.from({ length: 240 }, question))];
}

/** After so many rows PostgreSQL and the engine tidy up, which nobody waits for who searches on other days. Milliseconds. */
const settling = 75_000;

const at = (values: number[], share: number) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const timed = async (run: () => Promise<unknown>) => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};

/**
 * Finding among many pieces, over HTTP and in both engines by themselves, against a scan of the same texts. The archive that runs
 * on `folder` indexes them itself.
 */
export async function finding({
  archive,
  headers,
  folder,
  size,
  line,
}: {
  archive: Running;
  headers: Record<string, string>;
  folder: string;
  size: Size;
  line(what: string, figure: string, goal?: string): void;
}) {
  Object.assign(process.env, runningOn(folder));
  const client = new pg.Client({ connectionString: process.env.DATABASE_APP_URL });
  await client.connect();
  const began = performance.now();
  const questions = await fill(client, size, (done) => process.stderr.write(`\r${done} of ${size.count} pieces written `));
  const written = performance.now();

  const lib = {
    ...(await import("../lib/search/find")),
    ...(await import("../lib/search/health")),
    ...(await import("../lib/search/schema")),
    ...(await import("../lib/search/engine")),
    ...(await import("../lib/search/meilisearch")),
    ...(await import("../lib/search/tokens")),
    ...(await import("../lib/access/start-session")),
    ...(await import("../lib/evidence/commands")),
    ...(await import("../lib/evidence/schema")),
  };
  let most = 0;
  for (let filling = true; filling; ) {
    const { pending, state } = await lib.searchHealth();
    filling = pending > 0 || state === "filling"; // that an index holds everything is known a little after it does
    most = Math.max(most, ...archive.memory().map(({ mb }) => mb));
    process.stderr.write(`\r${pending} wait to be indexed        `);
    await pause(500);
  }
  process.stderr.write("\n");
  line(
    `${size.count} pieces of ${size.sentences} sentences written, then indexed`,
    `${((written - began) / 1000).toFixed(0)} s, ${((performance.now() - written) / 1000).toFixed(0)} s`,
  );
  line("  memory of the largest process meanwhile", `${most} MB`);

  await pause(settling);
  const { rows } = await client.query<{ id: string }>(`select id from "User" where email = 'reporter@demo.example'`);
  const actor = await lib.startSession(rows[0]!.id);
  const engine = (await lib.searchHealth()).engine;
  const times = { http: [] as number[], meilisearch: [] as number[], postgres: [] as number[], scan: [] as number[] };
  for (const [turn, q] of questions.entries()) {
    const question = lib.question.parse({ q });
    const url = `${archive.url}/api/search?q=${encodeURIComponent(q)}`;
    if (turn === 0) for (let warm = 0; warm < 20; warm++) await ask(url, headers);
    const overHttp = async () => void times.http.push((await ask(url, headers)).ms);
    const straight = async () => {
      if (engine === "meilisearch") times.meilisearch.push(await timed(() => lib.meilisearch.find(lib.sightOf(actor), { question, terms: lib.termsOf(q) })));
    };
    // Each is first every other time: whoever comes second finds warm what the first had to read.
    for (const way of turn % 2 === 0 ? [overHttp, straight] : [straight, overHttp]) await way();
  }
  // By themselves: a scan reads all that there is, and leaves nothing warm for anybody.
  for (const q of questions) times.postgres.push(await timed(() => lib.findWith("postgres", actor, lib.question.parse({ q }))));
  for (const q of questions.filter((_, turn) => turn % 12 === 0))
    times.scan.push(
      await timed(() => client.query(`select id from "SearchDocument" where segments::text ilike '%' || $1 || '%' order by "changedAt" desc limit 20`, [q])),
    );
  const pair = (values: number[]) => `${median(values).toFixed(1)} / ${at(values, 0.95).toFixed(1)} ms`;
  line(`GET /api/search (${engine}), p50 / p95`, pair(times.http));
  if (times.meilisearch.length) {
    line("  the same straight to Meilisearch", pair(times.meilisearch));
    line("  p95 over 1.3 × that + 10 ms", (at(times.http, 0.95) / (1.3 * at(times.meilisearch, 0.95) + 10)).toFixed(2), "goal ≤ 1");
    line("  Meilisearch against a scan with ILIKE, median", `${(median(times.scan) / median(times.meilisearch)).toFixed(0)} ×`, "goal ≥ 20");
  }
  line("the simple form, found and read again, p50 / p95", pair(times.postgres), "goal p95 ≤ 60 ms");
  line("  against a scan with ILIKE, median", `${(median(times.scan) / median(times.postgres)).toFixed(0)} ×`, "goal ≥ 20");

  const { rows: members } = await client.query<{ investigationId: string }>(`select "investigationId" from "Member" where "userId" = $1 limit 1`, [
    rows[0]!.id,
  ]);
  const soon: number[] = [];
  for (let turn = 0; turn < 40; turn++) {
    const word = `刚刚存下第${turn}件${randomUUID().slice(0, 8)}`;
    await lib.logEvidence(
      actor,
      lib.evidenceInput.parse({ id: randomUUID(), investigationId: members[0]!.investigationId, title: word, detail: { kind: "unsorted", facts: {} } }),
    );
    soon.push(
      await timed(async () => {
        while (!JSON.parse((await ask(`${archive.url}/api/search?q=${encodeURIComponent(word)}`, headers)).body).total) await pause(10);
      }),
    );
  }
  line("saved, then found, p50 / p95", pair(soon), "goal p95 ≤ 1,000 ms");
  await client.end();
}
