import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EvidencePicker } from "@/components/claims/picker";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { linkable } from "@/lib/links/queries";
import { z } from "@/lib/zod";
import { Page } from "../../../frame";
import { foundClaim } from "../found";
import { tie } from "./actions";
import "@/components/claims/claims.css";
import "@/components/evidence/evidence.css";
import "@/components/evidence/link/link.css";

export async function generateMetadata() {
  return { title: (await getTranslations("claims.tie"))("title") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const query = z.object({ q: z.string().trim().max(100).catch("") });

/** Ties a piece of evidence to the sentence, and says what it is to it. */
export default async function TiePage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const claim = await foundClaim(actor, (await params).id);
  const { id, ref, sentence, investigationId, withdrawnAt } = claim;
  if (!writable(actor).includes(investigationId) || withdrawnAt) notFound();
  const { q } = query.parse(await searchParams);
  const [t, found] = await Promise.all([
    getTranslations("claims"),
    linkable(actor, { investigationId, evidenceId: id, type: "evidence", words: q, handedIn: true }),
  ]);

  return (
    <Page at="claims" crumbs={[{ label: t("title"), href: "/claims" }, { label: ref, href: `/claims/${id}` }, { label: t("tie.title") }]} log={false}>
      <h1 className="h">{sentence}</h1>
      <Section title={t("tie.title")}>
        <EvidencePicker claimId={id} words={q} found={found} action={tie} />
      </Section>
    </Page>
  );
}
