import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CredibilityField } from "@/components/evidence/link/fields";
import { PiecePicker } from "@/components/evidence/link/piece-picker";
import { SelectField } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { sourceRoles } from "@/lib/evidence/schema";
import { linkable } from "@/lib/links/queries";
import { z } from "@/lib/zod";
import { Page } from "../../../frame";
import { foundSource } from "../found";
import { linkPiece } from "./actions";
import "@/components/evidence/evidence.css";
import "@/components/evidence/link/link.css";

export async function generateMetadata() {
  return { title: (await getTranslations("evidence.links"))("pageTitle") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const query = z.object({ q: z.string().trim().max(100).catch(""), done: z.literal("linked").optional().catch(undefined) });

/** Ties a source to a piece of evidence: how it stands to it, and how credible it is this once. */
export default async function LinkSourcePage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const { id, codename, description, investigationId, investigation } = await foundSource(actor, (await params).id);
  if (!writable(actor).includes(investigationId)) notFound();
  const { q, done } = query.parse(await searchParams);
  const [t, links, sources, found] = await Promise.all([
    getTranslations("evidence"),
    getTranslations("evidence.links"),
    getTranslations("sources"),
    linkable(actor, { investigationId, evidenceId: id, type: "evidence", words: q }),
  ]);

  return (
    <Page
      at="sources"
      crumbs={[{ label: sources("title"), href: "/sources" }, { label: codename, href: `/sources/${id}` }, { label: links("title") }]}
      log={false}
    >
      <h1 className="h">{codename}</h1>
      <p className="muted">{description}</p>
      {done && (
        <div className="ev-done" role="status">
          <Note tone="ok">{links("done.linked")}</Note>
        </div>
      )}
      <Section title={links("add")} remark={links("within", { investigation: investigation.title })}>
        <PiecePicker address={`/sources/${id}/link`} within={{}} words={q} found={found} action={linkPiece} end={["sourceId", id]}>
          <SelectField
            id="role"
            name="role"
            label={links("role.source")}
            options={sourceRoles.map((role) => ({ value: role, label: t(`sourceRoles.${role}`) }))}
          />
          <CredibilityField />
        </PiecePicker>
      </Section>
    </Page>
  );
}
