import type { Actor } from "../access/actor";
import { sameCompanies } from "../companies/same";
import { db } from "../db";
import { evidenceByIds } from "../evidence/lines";
import { Prisma } from "../generated/client";
import { piecesOf, tiesOf, touching } from "./edges-sql";
import { type NetworkFilter, underOneName } from "./filter";
import { askHashed } from "./hashed";
import { namesOfNodes, recordsNamed } from "./names";

const sql = Prisma.sql;

/** So many nodes of each sort are drawn where there are more: those with the most connections. The rest stands as one node. */
const mostOfType = { c: 50, s: 30, e: 50 };
/** So many lines between them: of each node its strongest first, so that none stands there untied. All of them stand in the table. */
const mostLines = 300;
/** So many lines to those that are not drawn. */
const mostTails = 40;
const pageSize = 30;

/** A node as it is named outside: the letter of its sort, and its id. */
const key = (alias: string) => Prisma.raw(`${alias}.type || ':' || ${alias}.id`);

/** `first` and `last` of the records it rests on: none, where what is stated rests on nothing yet. */
export type Edge = { a: string; role: string; b: string; pieces: number; first: string | null; last: string | null };
type Answer = {
  nodes: { id: string; degree: number; pieces: number }[];
  clusters: { type: "c" | "s" | "e"; nodes: number; next: string }[];
  totals: { nodes: number; edges: number; lines: number; pieces: number };
  lines: { a: string; b: string; pieces: number; roles: string[] }[];
  /** What is drawn, and how many of a sort that are not drawn it is tied to. */
  tails: { a: string; type: "c" | "s" | "e"; pairs: number }[];
  rows: Edge[];
};

const orders = {
  pieces: sql`-pieces, a, "role", b`,
  who: sql`who, a, "role", whom, b`,
  role: sql`"role", who, a, whom, b`,
  whom: sql`whom, b, "role", who, a`,
};

/**
 * Companies, sources and leak channels of one investigation and what ties them, over what the actor may see and what was
 * neither withdrawn nor rejected; around one of them, what the records say that touch it. Counts, degrees and clusters
 * are counted from the same ties and from nothing else. Companies that the investigation states to be one are one node.
 */
export async function networkOf(actor: Actor, investigationId: string, asked: NetworkFilter) {
  const same = await sameCompanies(actor, investigationId);
  const { node, with: other, more = "", sort, after = "" } = underOneName(asked, same);
  const [found] = await askHashed(db.$queryRaw<[{ answer: Answer }]>`
    with ${tiesOf(actor, investigationId, same, node)},
    edge as materialized (select a, "role", b, count(number)::int pieces, min(number) first, max(number) last from tie group by a, "role", b),
    pair as materialized (select least(a, b) a, greatest(a, b) b, sum(pieces)::int pieces, array_agg("role") roles from edge group by 1, 2),
    degree as (select id, count(*)::int degree, sum(pieces)::int pieces from (select a id, pieces from pair union all select b, pieces from pair) ends group by id),
    ranked as materialized (
      select d.id n, d.degree, d.pieces, n.type, ${key("n")} "key",
        row_number() over (partition by n.type order by ${key("n")} = ${node ?? ""} desc, d.degree desc, d.pieces desc, d.id) nth
      from degree d join node n on n.n = d.id),
    begin as (select "type", nth from ranked where "key" = ${more}),
    shown as materialized (
      select r.* from ranked r left join begin on begin.type = r.type
      where r.key = ${node ?? ""} or r.nth - coalesce(begin.nth, 0) between 1 and case r.type when 'c' then ${mostOfType.c}::int when 's' then ${mostOfType.s}::int else ${mostOfType.e}::int end),
    drawn as materialized (
      select p.*, x.key "from", y.key "to", least(row_number() over (partition by p.a order by p.pieces desc, p.b), row_number() over (partition by p.b order by p.pieces desc, p.a)) turn
      from pair p join shown x on x.n = p.a join shown y on y.n = p.b),
    tail as (
      select s.key, r.type, count(*)::int pairs from (select a, b from pair union all select b, a from pair) p
      join shown s on s.n = p.a join ranked r on r.n = p.b where r.n not in (select n from shown) group by s.key, r.type order by pairs desc, s.key limit ${mostTails}),
    named as (
      select e.*, ${key("w")} "from", w.name who, ${key("m")} "to", m.name whom from edge e join node w on w.n = e.a join node m on m.n = e.b),
    listed as materialized (select *, row_number() over (order by ${orders[sort]}) nth from named),
    page as (
      select l.*, f.id first_id, g.id last_id from listed l
      left join "Evidence" f on f."investigationId" = ${investigationId}::uuid and f.number = l.first
      left join "Evidence" g on g."investigationId" = ${investigationId}::uuid and g.number = l.last
      where l.nth > coalesce((select nth from listed where "from" || '~' || "role" || '~' || "to" = ${after}), 0) order by l.nth limit ${pageSize + 1})
    select json_build_object(
      'nodes', coalesce((select json_agg(json_build_object('id', "key", 'degree', degree, 'pieces', pieces) order by "type", nth) from shown), '[]'),
      'clusters', coalesce((select json_agg(json_build_object('type', c.type, 'nodes', c.nodes, 'next', c.next)) from (
        select r.type, count(*)::int nodes, (select s.key from shown s where s.type = r.type order by s.nth desc limit 1) next
        from ranked r where r.n not in (select n from shown) group by r.type) c), '[]'),
      'totals', json_build_object('nodes', (select count(*) from ranked), 'edges', (select count(*) from edge), 'lines', (select count(*) from drawn),
        'pieces', (select count(distinct number) from tie)),
      'lines', coalesce((select json_agg(json_build_object('a', "from", 'b', "to", 'pieces', pieces, 'roles', roles)) from (
        select * from drawn order by turn, pieces desc, a, b limit ${mostLines}) d), '[]'),
      'tails', coalesce((select json_agg(json_build_object('a', "key", 'type', "type", 'pairs', pairs)) from tail), '[]'),
      'rows', coalesce((select json_agg(json_build_object('a', "from", 'role', "role", 'b', "to", 'pieces', pieces, 'first', first_id, 'last', last_id) order by nth)
        from page), '[]')) answer`);
  const { rows: page, ...network } = found.answer;
  const rows = page.slice(0, pageSize);
  const last = rows.at(-1);
  const ids = [...network.nodes.map(({ id }) => id), ...rows.flatMap(({ a, b }) => [a, b]), ...(node ? [node] : []), ...(other ? [other] : [])];
  const [names, cited] = await Promise.all([
    namesOfNodes(actor, investigationId, ids),
    recordsNamed(
      actor,
      rows.flatMap(({ first, last: second }) => [first ?? [], second ?? []].flat()),
    ),
  ]);
  return { ...network, rows, next: page.length > pageSize && last ? `${last.a}~${last.role}~${last.b}` : undefined, names, cited };
}
export type Network = Awaited<ReturnType<typeof networkOf>>;

const edgesAtOnce = 2000;

type WholeEdge = { key: string; a: string; role: string; b: string; numbers: number[] };

/** Every tie with the numbers of all records that say so, for a file: of the whole network, around a node, or between two. `next` leads on. */
export async function exportNetwork(actor: Actor, investigationId: string, asked: Pick<NetworkFilter, "node" | "with">, after = "") {
  const same = await sameCompanies(actor, investigationId);
  const { node, with: other } = underOneName(asked, same);
  const rows = await askHashed(db.$queryRaw<WholeEdge[]>`
    with ${tiesOf(actor, investigationId, same, node)},
    edge as (
      select ${key("w")} a, t.role, ${key("m")} b, array_remove(array_agg(distinct t.number order by t.number), null) numbers
      from tie t join node w on w.n = t.a join node m on m.n = t.b group by 1, 2, 3),
    keyed as (select *, a || '~' || "role" || '~' || b "key" from edge
      ${node && other ? sql`where a in (${node}, ${other}) and b in (${node}, ${other})` : Prisma.empty})
    select * from keyed where "key" collate "C" > ${after} collate "C" order by "key" collate "C" limit ${edgesAtOnce + 1}`);
  const edges = rows.slice(0, edgesAtOnce);
  const names = await namesOfNodes(
    actor,
    investigationId,
    edges.flatMap(({ a, b }) => [a, b]),
  );
  return { edges, names, next: rows.length > edgesAtOnce ? edges.at(-1)?.key : undefined };
}

const recordsAtOnce = 20;

type Tie = { a: string; role: string; b: string };

/** The records that tie these two, by number, each with what it says of them; and what is stated of them and rests on nothing yet. */
export async function tiesBetween(actor: Actor, investigationId: string, asked: Pick<NetworkFilter, "node" | "with" | "piece">) {
  const same = await sameCompanies(actor, investigationId);
  const { node, with: other, piece = 0 } = underOneName(asked, same);
  if (!node || !other) return null;
  const said = sql`json_agg(json_build_object('a', x.key, 'role', t.role, 'b', y.key) order by t.role)`;
  const rows = await askHashed(db.$queryRaw<{ id: string | null; number: number | null; ties: Tie[]; total: number }[]>`
    with ${tiesOf(actor, investigationId, same, node)},
    two as (select n, "type" || ':' || id "key" from node where "type" || ':' || id in (${node}, ${other})),
    found as (select t.number, ${said} ties from tie t join two x on x.n = t.a join two y on y.n = t.b group by t.number)
    select e.id, f.*, (select count(number) from found)::int total from found f
    left join "Evidence" e on e."investigationId" = ${investigationId}::uuid and e.number = f.number
    where f.number > ${piece} or f.number is null order by f.number nulls first limit ${recordsAtOnce + 2}`);
  const records = rows.flatMap(({ id, number, ...row }) => (id && number ? [{ ...row, id, number }] : []));
  return { ...(await withLines(actor, records)), bare: rows.find(({ number }) => number === null)?.ties ?? [] };
}

/** Every record that touches a node, by number, with the roles in which it does. */
export async function recordsTouching(actor: Actor, investigationId: string, { node, piece = 0 }: Pick<NetworkFilter, "node" | "piece">) {
  if (!node) return null;
  const same = await sameCompanies(actor, investigationId);
  const rows = await db.$queryRaw<{ id: string; number: number; roles: string[]; total: number }[]>`
    with ${piecesOf(actor, investigationId, same, node)},
    found as (select p.id, p.number, array_agg(distinct t.role) roles from piece p join (${touching(node, same)}) t on t.id = p.id group by p.id, p.number)
    select *, (select count(*) from found)::int total from found where number > ${piece} order by number limit ${recordsAtOnce + 1}`;
  return withLines(actor, rows);
}

async function withLines<Row extends { id: string; number: number; total: number }>(actor: Actor, rows: readonly Row[]) {
  const page = rows.slice(0, recordsAtOnce);
  const lines = new Map(
    (
      await evidenceByIds(
        actor,
        page.map(({ id }) => id),
      )
    ).map((line) => [line.id, line]),
  );
  return {
    total: page[0]?.total ?? 0,
    next: rows.length > recordsAtOnce ? page.at(-1)?.number : undefined,
    records: page.flatMap((row) => {
      const line = lines.get(row.id);
      return line ? [{ ...row, line }] : [];
    }),
  };
}
