/** Kinds of personal data, one list for the whole archive. It grows here; messages name each (kinds.personalData). */
export const personalData = [
  "name",
  "telephone",
  "mobileNumber",
  "employer",
  "idNumber",
  "propertyDeed",
  "address",
  "bankLoan",
  "child",
  "childAge",
  "age",
  "other",
] as const;
export type PersonalData = (typeof personalData)[number];
