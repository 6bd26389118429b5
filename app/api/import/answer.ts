import { getTranslations } from "next-intl/server";
import { mostMegabytes } from "@/lib/import/rules";

export const noStore = { "cache-control": "no-store" };

/** A refusal in words (RFC 9457). */
export async function problem(status: number, reason: string) {
  const t = await getTranslations();
  return Response.json(
    { status, title: t(reason, { megabytes: mostMegabytes }) },
    { status, headers: { ...noStore, "content-type": "application/problem+json" } },
  );
}
