"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { changeList, dropList, keepList, seeList } from "@/lib/lists/commands";
import { changedList, listToLookUp, oneList } from "@/lib/lists/schema";

/** A file does not come back to the page: a browser would not put it into the field again. */
const options = { hide: ["file"] };

export const lookUpThisList = action(listToLookUp, async (actor, input) => redirect(`/search/list/${await keepList(actor, input)}`), options);

export const changeThisList = action(
  changedList,
  async (actor, input) => {
    await changeList(actor, input);
    redirect(`/search/list/${input.id}`);
  },
  options,
);

export const seeThisList = action(oneList, async (actor, input) => {
  await seeList(actor, input);
  revalidatePath("/search/list", "layout");
});

export const dropThisList = action(oneList, async (actor, input) => {
  await dropList(actor, input);
  redirect("/search/list");
});
