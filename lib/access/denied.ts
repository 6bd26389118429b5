export type Reason = "missing" | "notAllowed" | "stale" | "ownWork" | "wrongState" | "taken" | "unchanged" | "signedOut";

/** Thrown inside lib. `action()` turns it into an answer, a page into the missing page, a route into a status. */
export class Denied extends Error {
  override readonly name = "Denied";
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}
