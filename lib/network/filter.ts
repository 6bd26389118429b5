import { z } from "../zod";

/** c: a company, s: a source, e: a leak channel, which is a record. */
const nodeId = /^[cse]:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const node = z.string().regex(nodeId).optional().catch(undefined);

export const nodeTypes = ["company", "source", "channel"] as const;
export type NodeType = (typeof nodeTypes)[number];
const letters = { c: "company", s: "source", e: "channel" } as const;
export const typeOf = (id: string): NodeType => letters[id[0] as keyof typeof letters];

/** The address of what a node stands for. */
const places = { company: "companies", source: "sources", channel: "evidence" } as const;
export const placeOf = (id: string) => `/${places[typeOf(id)]}/${id.slice(2)}`;

export const edgeSorts = ["pieces", "who", "role", "whom"] as const;

/** What is asked of a network, as it stands in the address. What makes no sense there is left out: an address is no form. */
export const networkFilter = z.object({
  /** What a node is looked for by. */
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((words) => !words.includes("\0"))
    .optional()
    .catch(undefined),
  /** Only what is tied to this one. */
  node,
  /** All that ties these two together. */
  with: node,
  /** Further down among those with few connections, from this one on. */
  more: node,
  sort: z.enum(edgeSorts).default("pieces").catch("pieces"),
  /** Where a page of the table ended: an edge by its ends and its role. */
  after: z
    .string()
    .max(200)
    .regex(/^[cse]:[0-9a-f-]{36}~[a-zA-Z/]{1,60}~[cse]:[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
  /** Where a page of records ended: a number. */
  piece: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
});
export type NetworkFilter = z.output<typeof networkFilter>;

/** What is asked of a company that another stands for is asked of that one: an address may be older than the statement. */
export function underOneName<Filter extends Partial<NetworkFilter>>(asked: Filter, { headOf }: { headOf(id: string): string }): Filter {
  const headed = (id: string | undefined) => (id?.startsWith("c:") ? `c:${headOf(id.slice(2))}` : id);
  const [at, other] = [headed(asked.node), headed(asked.with)];
  return { ...asked, node: at, with: other === at ? undefined : other, more: headed(asked.more) };
}

type Asked = { [Name in keyof Omit<NetworkFilter, "q">]?: NetworkFilter[Name] | undefined };

/** The same network has one address. */
export function networkAddress(investigation: string, { sort, ...rest }: Asked): string {
  const query = new URLSearchParams();
  for (const name of ["node", "with", "more", "after", "piece"] as const) if (rest[name] !== undefined) query.set(name, String(rest[name]));
  if (sort && sort !== "pieces") query.set("sort", sort);
  return `/investigations/${investigation}/network${query.size ? `?${query}` : ""}`;
}
