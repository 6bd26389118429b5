import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ActForm } from "@/components/evidence/act-form";
import { ChooseTarget, FindTarget } from "@/components/evidence/link/targets";
import { RelationFields } from "@/components/relations/fields";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { linkable } from "@/lib/links/queries";
import { groundsFor } from "@/lib/relations/queries";
import { z } from "@/lib/zod";
import { Page } from "../../../../frame";
import { foundCompany } from "../../found";
import { relate } from "./actions";
import "@/components/evidence/evidence.css";
import "@/components/evidence/link/link.css";

export async function generateMetadata() {
  return { title: (await getTranslations("relations"))("title") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const query = z.object({ investigation: z.uuid().optional().catch(undefined), q: z.string().trim().max(100).catch("") });

/** States what a company is to another one of the same investigation. The search for the other only changes the address. */
export default async function RelatePage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const { id, profiles } = await foundCompany(actor, (await params).id);
  const { investigation, q } = query.parse(await searchParams);
  const mine = profiles.filter(({ investigationId }) => writable(actor).includes(investigationId));
  const profile = investigation === undefined ? mine[0] : mine.find(({ investigationId }) => investigationId === investigation);
  if (!profile) notFound();
  const { investigationId, name } = profile;
  const address = `/companies/${id}/relations/new`;
  const [t, links, companies, found, grounds] = await Promise.all([
    getTranslations("relations"),
    getTranslations("evidence.links"),
    getTranslations("companies"),
    linkable(actor, { investigationId, evidenceId: id, type: "company", words: q }),
    groundsFor(actor, investigationId, id),
  ]);
  const options = found.options.filter((option) => option.id !== id);
  const total = found.total - (found.options.length - options.length);

  return (
    <Page
      at="companies"
      crumbs={[{ label: companies("title"), href: "/companies" }, { label: name, href: `/companies/${id}` }, { label: t("title") }]}
      log={false}
    >
      <h1 className="h">
        <bdi>{name}</bdi>
      </h1>
      <Section title={t("add")} remark={links("within", { investigation: profile.investigation.title })}>
        {mine.length > 1 && (
          <SegmentedLinks
            label={companies("form.investigation")}
            options={mine.map((one) => ({ href: `${address}?investigation=${one.investigationId}`, label: one.investigation.title, current: one === profile }))}
          />
        )}
        <FindTarget action={address} label={links("find.company")} search={links("search")} words={q}>
          <input type="hidden" name="investigation" value={investigationId} />
        </FindTarget>
        {options.length === 0 ? (
          <Empty title={q ? links("notFound", { words: q }) : t("nobodyElse")}>
            <a href={`/companies/new?investigation=${investigationId}`}>{links("record.company")}</a>
          </Empty>
        ) : (
          <ActForm action={relate} className="form" label={t("add")} atField>
            <input type="hidden" name="id" value={crypto.randomUUID()} />
            <input type="hidden" name="investigationId" value={investigationId} />
            <input type="hidden" name="company" value={id} />
            <ChooseTarget
              name="other"
              label={links("choose.company")}
              hint={total > options.length ? links("more", { shown: options.length, total }) : undefined}
              options={options}
            />
            <RelationFields
              ends={{
                name: profile.aliases.find(({ kind }) => kind === "short")?.name ?? name,
                others: Object.fromEntries(options.map((option) => [option.id, option.label])),
              }}
              grounds={grounds}
            />
            <div className="acts">
              <Button type="submit" tone="primary">
                {t("form.state")}
              </Button>
            </div>
          </ActForm>
        )}
      </Section>
    </Page>
  );
}
