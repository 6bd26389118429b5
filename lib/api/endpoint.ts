import type { Actor } from "../access/actor";
import { sparing } from "../victims/spared";
import { z } from "../zod";
import { strict } from "./strict";

/** What an endpoint is handed: everything was checked against its description. */
type Asked<Params, Query, Body> = {
  actor: Actor;
  params: Params;
  query: Query;
  body: Body;
  /** The id that a new record gets: the same for every repetition under one Idempotency-Key. */
  id: string;
  /** For refusals in the language of the caller. */
  request: Request;
};

type Description<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> = {
  method: "GET" | "POST";
  /** Below /api/v1, with {names} of its parameters. */
  path: string;
  /** The operation's id in the description. */
  name: string;
  params?: Params;
  query?: Query;
  body?: Body;
  answer: Answer;
  run(asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>): Promise<z.input<Answer>>;
  /** Where what was made can be read, below /api/v1. */
  location?: (answer: z.output<Answer>) => string;
};

const nothing = z.object({});

/**
 * One door of the HTTP API: its address, what it takes and what it gives, and the query or command behind it. The server
 * answers by it and the OpenAPI description is made from it. What is not in the schema of the answer does not leave.
 */
export const defineEndpoint = <
  Answer extends z.ZodType,
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = typeof nothing,
>({
  params,
  query,
  body,
  run,
  location,
  ...rest
}: Description<Params, Query, Body, Answer>) => ({
  ...rest,
  writes: rest.method === "POST",
  params: (params ?? nothing) as z.ZodType,
  query: strict((query ?? nothing) as z.ZodType),
  body: body ? strict(body as z.ZodType) : undefined,
  answer: rest.answer as z.ZodType,
  location: location as ((answer: unknown) => string) | undefined,
  run: (asked: Asked<unknown, unknown, unknown>) =>
    sparing((asked.body as { notVictims?: string[] } | undefined)?.notVictims ?? [], () => run(asked as Parameters<typeof run>[0])) as Promise<unknown>,
});
export type Endpoint = ReturnType<typeof defineEndpoint>;
