import { Denied } from "../access/denied";
import { logFault } from "../fault";
import { isUnavailable } from "../unavailable";
import { z } from "../zod";
import { isStorable, jsonIn } from "./body";
import { callerOf } from "./caller";
import type { Endpoint } from "./endpoint";
import { issuesIn } from "./issues";
import { once } from "./once";
import { fieldProblem, Problem, problemAnswer, problemOf } from "./problem";
import { doorsAt } from "./registry";

/** Answers one request below /api/v1, whatever it is. */
export async function answerTo(request: Request, path: readonly string[]): Promise<Response> {
  try {
    const doors = doorsAt(path);
    if (doors.length === 0) {
      await callerOf(request, false);
      throw new Problem("missing");
    }
    const asked = request.method === "HEAD" ? "GET" : request.method;
    const door = doors.find(({ endpoint }) => endpoint.method === asked);
    if (!door) throw new Problem("method", { headers: { allow: doors.map(({ endpoint }) => endpoint.method).join(", ") } });
    return await pass(request, door.endpoint, door.params);
  } catch (error) {
    return problemAnswer(request, told(request, error));
  }
}

function told(request: Request, error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Denied) return problemOf(request, error);
  if (error instanceof RefusedInside) return new Problem("invalid", { errors: issuesIn(request, error.issues, "body") });
  if (isUnavailable(error)) return new Problem("resting");
  logFault("api", error);
  return new Problem("failed");
}

async function pass(request: Request, endpoint: Endpoint, given: Record<string, string>): Promise<Response> {
  const { writes, answer, location, run } = endpoint;
  let actor = await callerOf(request, writes);
  // An address that cannot be one is as missing as one that leads nowhere.
  const params = endpoint.params.safeParse(given);
  if (!params.success || !Object.values(given).every(isStorable)) throw new Problem("missing");
  const asking = parametersOf(request);
  const broken = Object.entries(asking).filter(([, value]) => ![value].flat().every(isStorable));
  if (broken.length) throw new Problem("badQuery", { errors: broken.map(([parameter]) => fieldProblem(request, "error.unstorable", { parameter })) });
  const query = endpoint.query.safeParse(asking);
  if (!query.success) throw new Problem("badQuery", { errors: issuesIn(request, query.error, "query") });
  const json = endpoint.body && (await jsonIn(request));
  // A body may take minutes to arrive: whoever was shut out meanwhile writes nothing any more.
  if (json !== undefined) actor = (await actor.again()) ?? signedOut();
  const body = endpoint.body?.safeParse(json);
  if (body?.success === false) throw new Problem("invalid", { errors: issuesIn(request, body.error, "body") });

  const key = writes ? request.headers.get("idempotency-key") : null;
  const asked = { actor, params: params.data, query: query.data, body: body?.data, request };
  const { answer: made, repeated } = await once(actor, key, { door: `${endpoint.name} ${JSON.stringify(given)}`, body: json ?? null }, (id) =>
    run({ ...asked, id }).catch(refusedInside),
  );
  const shown = answer.parse(made);
  return Response.json(shown, {
    status: writes ? 201 : 200,
    headers: {
      "cache-control": "no-store",
      ...(location && { location: `/api/v1${location(shown)}` }),
      ...(repeated && { "idempotent-replayed": "true" }),
    },
  });
}

function signedOut(): never {
  throw new Problem("signedOut");
}

/** Rules that a command checks after the shape, such as a field that is given and said to be not stated. */
function refusedInside(error: unknown): never {
  throw error instanceof z.ZodError ? new RefusedInside(error) : error;
}

class RefusedInside extends Error {
  readonly issues: z.ZodError;
  constructor(issues: z.ZodError) {
    super("refused");
    this.issues = issues;
  }
}

/** A parameter that stands there several times is a list. */
function parametersOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? values[0]! : values];
    }),
  );
}
