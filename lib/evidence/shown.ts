import { Told } from "../access/denied";
import { keyOf } from "../victims/mask";
import { victimsIn } from "./masked";

type Found = Parameters<typeof keyOf>[0];

/** As often as two people have the same mask: what is compared is who it is, not how it will look. */
function mustBeAmong(shown: string, found: readonly Found[]) {
  const seen = new Set(shown.split("\t"));
  if (found.some((one) => !seen.has(keyOf(one)))) throw new Told("victimsShown", ...found.map(({ kind, value }) => `${kind}:${value}`));
}

/** The same of names that are marked in other pieces: only the command knows them. */
export const seeingNames = (shown: string) => (names: readonly Found[]) => mustBeAmong(shown, names);

/** Refuses what a form sends as long as its writer has not seen what would be masked in it; lists it, for the form to show. */
export const mustHaveShown = (version: Parameters<typeof victimsIn>[0], shown: string) =>
  mustBeAmong(
    shown,
    victimsIn(version).filter(({ kind }) => kind !== "name"),
  );
