import type { z } from "../zod";
import { type FieldProblem, fieldProblem } from "./problem";

/** RFC 6901. */
export const pointerOf = (path: readonly PropertyKey[]) => path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Nobody reads more, and an answer stays small whatever was sent. */
export const mostErrors = 50;

/** What zod found, one entry a field, in the language of the caller. */
export const issuesIn = (request: Request, { issues }: z.ZodError, at: "body" | "query"): FieldProblem[] =>
  issues
    .flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({ path: [...issue.path, key], message: issue.message })) : [issue]))
    .slice(0, mostErrors)
    .map(({ path, message }) => fieldProblem(request, message, at === "body" ? { pointer: pointerOf(path) } : { parameter: String(path[0] ?? "") }));
