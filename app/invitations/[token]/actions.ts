"use server";
import { redirect } from "next/navigation";
import { openAction } from "@/lib/access/action";
import { giveCookie } from "@/lib/access/session";
import { acceptInvitation } from "@/lib/accounts/bootstrap";
import { acceptance } from "@/lib/accounts/schema";

export const accept = openAction(
  acceptance,
  async (given) => {
    await giveCookie(await acceptInvitation(given));
    redirect("/");
  },
  { hide: ["password", "token"] },
);
