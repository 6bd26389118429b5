import { notFound } from "next/navigation";
import { signedIn } from "@/lib/access/session";

/** Any other address. A stranger is asked to sign in, as everywhere, and learns nothing about which addresses exist. */
export default async function MissingPage() {
  await signedIn();
  notFound();
}
