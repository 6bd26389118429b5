import { posix } from "node:path";

/** Sources by their path from the root of the project. */
export type Sources = ReadonlyMap<string, string>;

const importing = /(?:^|[\n;])\s*(?:import|export)\s(?:[^"';]*?\sfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
const typesOnly = /(?:^|[\n;])\s*(?:import|export)\s+type\s[^"';]*?["'][^"']+["']/g;

/** The files of the project that a file imports: what is erased (`import type`) only counts where asked. */
function importsOf(sources: Sources, path: string, { types = true } = {}): string[] {
  const text = types ? (sources.get(path) ?? "") : (sources.get(path) ?? "").replace(typesOnly, "");
  return [...text.matchAll(importing)].flatMap(([, stated, dynamic]) => {
    const wanted = stated ?? dynamic ?? "";
    const base = wanted.startsWith("@/") ? wanted.slice(2) : wanted.startsWith(".") ? posix.join(posix.dirname(path), wanted) : null;
    if (base === null) return [];
    const found = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((candidate) => sources.has(candidate));
    return found ? [found] : [];
  });
}

const top = (path: string) => path.split("/")[0] ?? "";

/** Who may import what: everything else of our own is refused. */
const allowed: Record<string, (to: string) => boolean> = {
  app: (to) => ["app", "components", "lib"].includes(top(to)),
  components: (to) =>
    top(to) === "components" ||
    /^lib\/(.*\/)?(schema|rules|form|mask|describe|fact|extensions|filter|attribution|personal-data|decimal|reference|when|locale|zod|path|tokens|device[\w-]*|state|delay|languages)\.tsx?$/.test(
      to,
    ) ||
    to.startsWith("lib/preferences") ||
    to.startsWith("lib/access/session") ||
    to.startsWith("lib/generated/enums"),
  lib: (to) => top(to) === "lib",
  bin: (to) => ["bin", "lib", "prisma", "bench"].includes(top(to)),
  prisma: (to) => ["prisma", "lib"].includes(top(to)),
};

/** The doors for writing, and who may open them. */
const doors: [door: RegExp, name: string, keepers: RegExp][] = [
  [/\bwriter\b[^\n]*from\s+["'][^"']*\/db["']/, "lib/db writer", /^lib\/(change|db)\.ts$/],
  [/from\s+["'][^"']*\/connect["']/, "lib/connect", /^(lib\/(db|upkeep)\.ts|bin\/)/],
];

function cycles(sources: Sources): string[] {
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (path: string, trail: string[]) => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      found.push(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(" → ")}`);
      return;
    }
    state.set(path, "open");
    for (const next of importsOf(sources, path, { types: false })) visit(next, [...trail, path]);
    state.set(path, "done");
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}

/** Every breach of the layout in these sources, one sentence each. */
export function breaches(sources: Sources): string[] {
  const found: string[] = [];
  for (const [path, text] of sources) {
    if (/(^|\/)index\.tsx?$/.test(path)) found.push(`${path}: a barrel`);
    if (/(^|\/)(utils|helpers|common|misc)(\/|\.tsx?$)/.test(path)) found.push(`${path}: a heap without a noun`);
    const used = importsOf(sources, path, { types: false });
    for (const to of importsOf(sources, path)) {
      if (top(path) === "components" && top(to) === "lib" && !used.includes(to)) continue; // what a query answers is a type like any other
      if (!allowed[top(path)]?.(to)) found.push(`${path}: imports ${to}`);
      if (path.startsWith("components/ui/") && !/^components\/(ui|shell)\//.test(to) && top(to) === "components")
        found.push(`${path}: a part that knows ${to}`);
    }
    for (const [door, name, keepers] of doors) if (door.test(text) && !keepers.test(path)) found.push(`${path}: opens the door ${name}`);
    if (/^\s*["']use server["']/.test(text) && /export\s+(async\s+)?function|export\s+const\s+\w+\s*=(?!\s*(?:action|openAction)\()/.test(text))
      found.push(`${path}: a server action that is not made by action()`);
    if (/dangerouslySetInnerHTML/.test(text)) found.push(`${path}: HTML that is trusted`);
    if (top(path) === "app" && /generated\/client|from\s+["'][^"']*\/(db|upkeep|change)["']/.test(text)) found.push(`${path}: reaches the database past lib`);
  }
  return [...found, ...cycles(sources)];
}
