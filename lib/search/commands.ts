import type { Actor } from "../access/actor";
import { mustBeAdministrator } from "../access/visible";
import { askToRenew } from "./renew";

/** Has every document and the index made anew while searches go on, by whichever process holds the lease. */
export async function renewSearch(actor: Actor): Promise<void> {
  mustBeAdministrator(actor);
  await askToRenew();
}
