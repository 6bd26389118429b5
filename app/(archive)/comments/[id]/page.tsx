import { redirect } from "next/navigation";
import { signedIn } from "@/lib/access/session";
import { foundComment } from "../place";

/** The address of a comment leads to its place: in the page of what it is about. */
export default async function CommentPage({ params }: { params: Promise<{ id: string }> }) {
  redirect((await foundComment(await signedIn(), (await params).id)).place);
}
