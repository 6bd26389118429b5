import { getTimeZone, getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/access/actor";
import { whoAsks } from "@/lib/access/session";
import { byteOrderMark, csvLine } from "@/lib/export/csv";
import { NotMeant } from "@/lib/export/asked";
import { sheets } from "@/lib/export/sheets";
import { streamOf } from "@/lib/export/stream";
import { listInvestigations } from "@/lib/investigations/queries";
import { logFault } from "@/lib/fault";
import { NoTurn } from "@/lib/search/turn";
import { isUnavailable } from "@/lib/unavailable";

type Context = { params: Promise<{ list: string }> };

/** Belongs to one person and one moment, and is never shown in the window: a file that a browser would run is downloaded all the same. */
const headers = (type: string, name: string) => ({
  "cache-control": "no-store",
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
  "x-content-type-options": "nosniff",
});

/** What each file is called: words that name no trade, for a folder of downloads lies open. */
const words: Record<string, string> = {
  ...{ evidence: "records", companies: "companies", sources: "contacts", comparison: "comparison", list: "names" },
  ...{ claims: "sentences", timeline: "dates", search: "results", calls: "entries", network: "ties" },
};

/** `records-ZB-2026-11-29.csv`: what it is, of which investigation where there is one, and the day. */
async function nameOf(actor: Actor, list: string, { investigation }: { investigation?: string | string[] }, extension: string) {
  const code = (await listInvestigations(actor)).find(({ id }) => id === investigation)?.code;
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: await getTimeZone() }).format();
  return `${[words[list] ?? "list", code, day].filter(Boolean).join("-")}.${extension}`;
}

/** In words, in the language of whoever asked (RFC 9457). `parameters` are those that cannot be meant. */
async function refuse(status: number, reason: "signedOut" | "missing" | "format" | "notMeant" | "tooMany", parameters?: readonly string[], wait?: number) {
  const t = await getTranslations("compare.problem");
  return Response.json(
    { type: "about:blank", status, title: t(reason), ...(parameters && { parameters }) },
    {
      status,
      headers: { "cache-control": "no-store", "content-type": "application/problem+json", ...(wait !== undefined && { "retry-after": String(wait) }) },
    },
  );
}

/** A list of the archive as a file: the filters of its page, and at most what its reader sees. It is sent page by page, so that no size is too large. */
export async function GET(request: Request, { params }: Context) {
  try {
    const actor = await whoAsks();
    if (!actor) return await refuse(401, "signedOut");
    const query = new URL(request.url).searchParams;
    const asked = Object.fromEntries(
      [...new Set(query.keys())].map((name) => [name, query.getAll(name).length > 1 ? query.getAll(name) : (query.get(name) ?? "")]),
    );
    const format = asked.format;
    if (format !== "csv" && format !== "json") return await refuse(400, "format");
    const { list } = await params;
    const sheet = Object.hasOwn(sheets, list) ? await sheets[list]?.(actor, asked, await getTranslations("kinds")) : undefined;
    if (!sheet) return await refuse(404, "missing");

    const column = await getTranslations("compare.column");
    async function* csv(of: typeof sheet & object) {
      yield byteOrderMark + csvLine(of.columns.map((name) => column(name as "title")));
      for await (const { rows } of of.pages()) yield rows.map(csvLine).join("");
    }
    async function* json(of: typeof sheet & object) {
      yield `${JSON.stringify({ ...of.head, items: [] }).slice(0, -2)}\n`;
      let first = true;
      for await (const { items } of of.pages()) {
        if (items.length === 0) continue;
        yield (first ? "" : ",\n") + items.map((item) => JSON.stringify(item)).join(",\n");
        first = false;
      }
      yield "\n]}\n";
    }
    const text = format === "csv" ? csv(sheet) : json(sheet);
    return new Response(streamOf(actor, text), {
      headers: headers(format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8", await nameOf(actor, list, asked, format)),
    });
  } catch (error) {
    if (error instanceof NoTurn) return await refuse(429, "tooMany", undefined, error.waitSeconds);
    if (error instanceof NotMeant) return await refuse(400, "notMeant", error.parameters);
    logFault("export", error);
    return Response.json({ status: isUnavailable(error) ? 503 : 500 }, { status: isUnavailable(error) ? 503 : 500, headers: { "cache-control": "no-store" } });
  }
}
