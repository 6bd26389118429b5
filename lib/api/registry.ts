import { callDoors } from "./calls";
import { claims } from "./claims";
import { comments } from "./comments";
import { companies } from "./companies";
import type { Endpoint } from "./endpoint";
import { evidenceDoors } from "./evidence";
import { investigations } from "./investigations";
import { sources } from "./sources";

/** Every door of the HTTP API. The server answers by this list, and the OpenAPI description is made from it. */
export const endpoints: readonly Endpoint[] = [...investigations, ...evidenceDoors, ...callDoors, ...companies, ...sources, ...claims, ...comments];

const segments = (path: string) => path.split("/").filter(Boolean);

/** The doors at an address, with the values of its parameters. */
export function doorsAt(asked: readonly string[]): { endpoint: Endpoint; params: Record<string, string> }[] {
  return endpoints.flatMap((endpoint) => {
    const parts = segments(endpoint.path);
    if (parts.length !== asked.length) return [];
    const params: Record<string, string> = {};
    for (const [index, part] of parts.entries()) {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined ? part !== asked[index] : asked[index] === "") return [];
      if (name !== undefined) params[name] = asked[index]!;
    }
    return [{ endpoint, params }];
  });
}
