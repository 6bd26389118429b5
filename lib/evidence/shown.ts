import { Told } from "../access/denied";
import { mask } from "../victims/mask";
import { victimsIn } from "./masked";

/** The same of names that are marked in other pieces: only the command knows them. */
export const seeingNames =
  (shown: string) =>
  (names: readonly { kind: "name"; value: string }[]): void => {
    const seen = new Set(shown.split(" "));
    if (names.some(({ kind, value }) => !seen.has(mask(kind, value)))) throw new Told("victimsShown", ...names.map(({ kind, value }) => `${kind}:${value}`));
  };

/** Refuses what a form sends as long as its writer has not seen what would be masked in it; lists it, for the form to show. */
export function mustHaveShown(version: Parameters<typeof victimsIn>[0], shown: string) {
  const seen = new Set(shown.split(" "));
  const found = victimsIn(version).filter(({ kind }) => kind !== "name");
  if (found.some(({ masked }) => !seen.has(masked))) throw new Told("victimsShown", ...found.map(({ kind, value }) => `${kind}:${value}`));
}
