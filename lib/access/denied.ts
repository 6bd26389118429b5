export type Reason =
  | "missing"
  | "scope"
  | "ambiguous"
  | "notAllowed"
  | "stale"
  | "ownWork"
  | "wrongState"
  | "taken"
  | "loggedAlready"
  | "linkedAlready"
  | "linkNoted"
  | "linkCut"
  | "tooManyLinks"
  | "alike"
  | "relatedAlready"
  | "sameCompany"
  | "sameAlready"
  | "notHandedIn"
  | "unchanged"
  | "noSuchFact"
  | "ownWord"
  | "noSuchRecord"
  | "signedOut"
  | "otherAccount"
  | "busy"
  | "tooMany"
  | "tooManyTokens"
  | "tooManySaved"
  | "listEmpty"
  | "listTooLong"
  | "listUnreadable"
  | "listExists"
  | "listPersonal"
  | "unsupported"
  | "saidNothing"
  | "lookAlike"
  | "oneself"
  | "lastAdministrator"
  | "wrongPassword"
  | "wrongCode"
  | "passwordIsEmail"
  | "wait"
  | "fieldTwice"
  | "nothingNew"
  | "tooManyRecords"
  | "noSuchAccount"
  | "alreadyMember"
  | "lastLead"
  | "destroyed"
  | "victimData"
  | "victimNamed";

/** Thrown inside lib. `action()` turns it into an answer (beside the field, where one is named), a page into the missing page, a route into a status. */
export class Denied extends Error {
  override readonly name = "Denied";
  readonly reason: Reason;
  readonly field: string | undefined;
  constructor(reason: Reason, field?: string) {
    super(reason);
    this.reason = reason;
    this.field = field;
  }
}

/** Nothing was done yet: something has to be looked at first. The form keeps what was typed and shows what it is. */
export class Asked extends Denied {
  readonly answer: unknown;
  constructor(reason: Reason, answer: unknown) {
    super(reason);
    this.answer = answer;
  }
}

/** A name that is marked as a victim's stands in a text without a masked type: which one, and in which piece it is marked. Its message names neither. */
export class NamesVictim extends Denied {
  readonly marks: readonly { name: string; ref: string }[];
  readonly investigationId: string;
  constructor(field: string, marks: NamesVictim["marks"], investigationId: string) {
    super("victimNamed", field);
    this.marks = marks;
    this.investigationId = investigationId;
  }
}

/** A refusal that was put into words already, or that lists what it is about: it stands beside its field as it is. Its message names the field alone, since messages are logged. */
export class Told extends Error {
  override readonly name = "Told";
  readonly field: string;
  readonly sentences: string[];
  constructor(field: string, ...sentences: string[]) {
    super(field);
    this.field = field;
    this.sentences = sentences;
  }
}
