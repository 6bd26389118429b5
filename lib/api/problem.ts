import { Denied, type Reason } from "../access/denied";
import { askedAMinute } from "../access/throttle";
import { z } from "../zod";
import { sayTo } from "./words";

/** Everything that a request can be told instead of an answer, with its status. */
export const problems = {
  notJson: 400,
  badKey: 400,
  badQuery: 400,
  badAddress: 400,
  signedOut: 401,
  foreignOrigin: 403,
  notAllowed: 403,
  scope: 403,
  missing: 404,
  method: 405,
  taken: 409,
  conflict: 409,
  tooLarge: 413,
  mediaType: 415,
  invalid: 422,
  keyReused: 422,
  tooOften: 429,
  failed: 500,
  resting: 503,
} as const;
export type ProblemCode = keyof typeof problems;

/** What is wrong with one field: `pointer` leads to it in the body (RFC 6901), `parameter` names it in the address. */
export type FieldProblem = { pointer?: string; parameter?: string; code: string; detail: string };

/** RFC 9457, with a code that does not change with the language. */
export const problemSchema = z.object({
  type: z.literal("about:blank"),
  status: z.number().int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  title: z.string(),
  errors: z.array(z.object({ pointer: z.string().optional(), parameter: z.string().optional(), code: z.string(), detail: z.string() })).optional(),
});

/** Thrown anywhere behind the door of the API. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly more: { errors?: FieldProblem[]; headers?: Record<string, string> };
  constructor(code: ProblemCode, more: Problem["more"] = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

const always: Partial<Record<ProblemCode, Record<string, string>>> = {
  signedOut: { "www-authenticate": "Bearer" },
  resting: { "retry-after": "5" },
};

export function problemAnswer(request: Request, { code, more: { errors, headers } }: Problem): Response {
  const status = problems[code];
  const body = { type: "about:blank", status, code, title: sayTo(request)(`api.problems.${code}`, { limit: askedAMinute }), ...(errors?.length && { errors }) };
  return Response.json(body, { status, headers: { "cache-control": "no-store", "content-type": "application/problem+json", ...always[code], ...headers } });
}

const codeOf: Partial<Record<Reason, ProblemCode>> = {
  missing: "missing",
  signedOut: "signedOut",
  notAllowed: "notAllowed",
  ownWork: "notAllowed",
  oneself: "notAllowed",
  scope: "scope",
  taken: "taken",
  stale: "conflict",
  wrongState: "conflict",
  unchanged: "conflict",
};

/** A refusal of a command, beside the field where it names one. */
export function problemOf(request: Request, { reason, field }: Denied): Problem {
  const code = codeOf[reason] ?? "invalid";
  if (field === undefined && code !== "invalid") return new Problem(code);
  return new Problem(code, {
    errors: [fieldProblem(request, `denied.${reason}`, field === undefined ? {} : { pointer: `/${field.replaceAll(/[.[]/g, "/").replaceAll("]", "")}` })],
  });
}

/** A message key as what a program and a person read of it. */
export function fieldProblem(request: Request, key: string, where: { pointer?: string; parameter?: string }): FieldProblem {
  const say = sayTo(request);
  const known = /^(error|denied)\.\w+$/.test(key) && say.has(key) ? key : "error.invalid";
  return { ...where, code: known.split(".")[1] ?? "invalid", detail: say(known) };
}
