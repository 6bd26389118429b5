import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PiecePicker } from "@/components/evidence/link/piece-picker";
import { SelectField } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { companyRoles } from "@/lib/evidence/schema";
import { linkable } from "@/lib/links/queries";
import { z } from "@/lib/zod";
import { Page } from "../../../frame";
import { foundCompany } from "../found";
import { linkPiece } from "./actions";
import "@/components/evidence/evidence.css";
import "@/components/evidence/link/link.css";

export async function generateMetadata() {
  return { title: (await getTranslations("evidence.links"))("pageTitle") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const query = z.object({
  investigation: z.uuid().optional().catch(undefined),
  q: z.string().trim().max(100).catch(""),
  done: z.literal("linked").optional().catch(undefined),
});

/** Ties a company to a piece of evidence of one investigation that knows it, and says what it is in it. */
export default async function LinkCompanyPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const { id, profiles } = await foundCompany(actor, (await params).id);
  const { investigation, q, done } = query.parse(await searchParams);
  const mine = profiles.filter(({ investigationId }) => writable(actor).includes(investigationId));
  const profile = investigation === undefined ? mine[0] : mine.find(({ investigationId }) => investigationId === investigation);
  if (!profile) notFound();
  const { investigationId, name } = profile;
  const [t, links, companies, found] = await Promise.all([
    getTranslations("evidence"),
    getTranslations("evidence.links"),
    getTranslations("companies"),
    linkable(actor, { investigationId, evidenceId: id, type: "evidence", words: q }),
  ]);

  return (
    <Page
      at="companies"
      crumbs={[{ label: companies("title"), href: "/companies" }, { label: name, href: `/companies/${id}` }, { label: links("title") }]}
      log={false}
    >
      <h1 className="h">
        <bdi>{name}</bdi>
      </h1>
      {done && (
        <div className="ev-done" role="status">
          <Note tone="ok">{links("done.linked")}</Note>
        </div>
      )}
      <Section title={links("add")} remark={links("within", { investigation: profile.investigation.title })}>
        {mine.length > 1 && (
          <SegmentedLinks
            label={companies("form.investigation")}
            options={mine.map((one) => ({
              href: `/companies/${id}/link?investigation=${one.investigationId}`,
              label: one.investigation.title,
              current: one === profile,
            }))}
          />
        )}
        <PiecePicker
          address={`/companies/${id}/link`}
          within={{ investigation: investigationId }}
          words={q}
          found={found}
          action={linkPiece}
          end={["companyId", id]}
        >
          <input type="hidden" name="investigation" value={investigationId} />
          <SelectField
            id="role"
            name="role"
            label={links("role.company")}
            options={companyRoles.map((role) => ({ value: role, label: t(`companyRoles.${role}`) }))}
          />
        </PiecePicker>
      </Section>
    </Page>
  );
}
