import { Told } from "../access/denied";
import { victimsIn } from "./masked";

/** Refuses what a form sends as long as its writer has not seen what would be masked in it; lists it, for the form to show. */
export function mustHaveShown(version: Parameters<typeof victimsIn>[0], shown: string) {
  const seen = new Set(shown.split(" "));
  const found = victimsIn(version).filter(({ kind }) => kind !== "name");
  if (found.some(({ masked }) => !seen.has(masked))) throw new Told("victimsShown", ...found.map(({ kind, value }) => `${kind}:${value}`));
}
