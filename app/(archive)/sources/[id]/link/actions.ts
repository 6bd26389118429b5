"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { linkSource } from "@/lib/links/commands";
import { sourceLink } from "@/lib/links/schema";

export const linkPiece = action(sourceLink, async (actor, input) => {
  await linkSource(actor, input);
  redirect(`/sources/${input.sourceId}/link?done=linked`);
});
