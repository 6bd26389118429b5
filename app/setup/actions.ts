"use server";
import { redirect } from "next/navigation";
import { openAction } from "@/lib/access/action";
import { callerAddress } from "@/lib/access/caller";
import { setupForm } from "@/lib/access/schema";
import { giveCookie } from "@/lib/access/session";
import { admitFirstAdministrator } from "@/lib/accounts/bootstrap";
import { mustKnowSetupCode } from "@/lib/accounts/setup-code";

export const setUp = openAction(
  setupForm,
  async ({ code, ...given }) => {
    await mustKnowSetupCode(code, await callerAddress());
    await giveCookie(await admitFirstAdministrator(given));
    redirect("/accounts");
  },
  { hide: ["password", "code"] },
);
