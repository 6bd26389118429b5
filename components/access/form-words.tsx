import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";

const keys = [
  "error.missing",
  "error.tooLong",
  "error.unstorable",
  "error.foreignOrigin",
  "error.busy",
  "error.notAnEmail",
  "error.lookAlike",
  "error.passwordTooShort",
  "error.passwordTooLong",
  "error.notACode",
  "error.notASlug",
  "error.victimData",
  "denied.victimNamed",
  "denied.noVictimHere",
  "error.notACurrency",
  "denied.missing",
  "denied.notAllowed",
  "denied.signedOut",
  "denied.otherAccount",
  "denied.taken",
  "denied.wrongState",
  "denied.busy",
  "denied.tooManySaved",
  "denied.listEmpty",
  "denied.listTooLong",
  "denied.listUnreadable",
  "denied.listExists",
  "denied.listPersonal",
  "denied.wait",
  "denied.destroyed",
  "denied.victimData",
  "denied.lookAlike",
  "denied.oneself",
  "denied.lastAdministrator",
  "denied.wrongPassword",
  "denied.wrongCode",
  "denied.passwordIsEmail",
  "denied.noSuchAccount",
  "denied.alreadyMember",
  "denied.lastLead",
  "denied.tooManyTokens",
  "denied.stale",
  "denied.fieldTwice",
  "denied.nothingNew",
  "denied.tooManyRecords",
] as const;

/** What a form about people may have to say; the browser needs no dictionary. */
export async function formWords() {
  const [t, access] = await Promise.all([getTranslations(), getTranslations("access")]);
  return {
    errors: Object.fromEntries(keys.map((key) => [key, t(key)])),
    fallback: t("error.notDone"),
    icon: <Icon name="circle-alert" small />,
    password: { show: access("showPassword"), hide: access("hidePassword"), icon: <Icon name="eye" /> },
  };
}
