import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { editForm, newForm } from "../../lib/evidence/form";

const typed = { id: randomUUID(), kind: "unsorted", facts: {}, title: "一条" };
const forms = [
  ["new", newForm, { investigationId: randomUUID() }],
  ["edit", editForm, { seenVersion: 1 }],
] as const;

test.each(forms)(
  "a field of the record that is given and said to be not stated is refused beside it, in the form (%s) and not behind it",
  (_name, form, more) => {
    const wrong = (fields: object) => form.safeParse({ ...typed, ...more, ...fields }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(wrong({})).toBeUndefined();
    expect(wrong({ place: "北京", notStated: ["obtainedBy"] })).toBeUndefined();
    expect(wrong({ place: "北京", notStated: ["place"] })).toEqual(["place error.givenAndNotStated"]);
    expect(wrong({ occurred: { day: "2019-08-08" }, notStated: ["occurred"] })).toEqual(["occurred.day error.givenAndNotStated"]);
    expect(wrong({ occurred: { day: undefined }, notStated: ["occurred"] })).toBeUndefined();
    expect(wrong({ means: "interview", approvedBy: "主编" })).toEqual(["approvedBy error.onlyUndercover"]);
  },
);
