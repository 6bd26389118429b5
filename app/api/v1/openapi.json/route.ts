import { describeApi } from "@/lib/api/openapi";

/** What the HTTP API takes and gives. It says nothing of what is in the archive: anybody may read it. */
export const GET = async (request: Request) => Response.json(describeApi(request), { headers: { "cache-control": "no-store" } });
