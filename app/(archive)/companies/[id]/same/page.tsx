import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ActForm } from "@/components/evidence/act-form";
import { ChooseTarget, FindTarget } from "@/components/evidence/link/targets";
import { GroundChoice } from "@/components/relations/grounds";
import { Button } from "@/components/ui/button";
import { TypedBox } from "@/components/ui/came-back";
import { Empty } from "@/components/ui/empty";
import { FieldGroup, TextAreaField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { companiesLike } from "@/lib/companies/queries";
import { sameCompanies } from "@/lib/companies/same";
import { linkable } from "@/lib/links/queries";
import { groundsFor } from "@/lib/relations/queries";
import { z } from "@/lib/zod";
import { Page } from "../../../frame";
import { foundCompany } from "../found";
import { beOne } from "./actions";
import "@/components/evidence/evidence.css";
import "@/components/evidence/link/link.css";

export async function generateMetadata() {
  return { title: (await getTranslations("relations.same"))("title") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const query = z.object({ investigation: z.uuid().optional().catch(undefined), q: z.string().trim().max(100).catch("") });

/** States that two companies of an investigation are one. Those that may be are offered first. */
export default async function SamePage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const { id, profiles } = await foundCompany(actor, (await params).id);
  const { investigation, q } = query.parse(await searchParams);
  const mine = profiles.filter(({ investigationId }) => writable(actor).includes(investigationId));
  const profile = investigation === undefined ? mine[0] : mine.find(({ investigationId }) => investigationId === investigation);
  if (!profile) notFound();
  const { investigationId, name, aliases, creditCode } = profile;
  const address = `/companies/${id}/same`;
  const [t, links, companies, same, found, alike, grounds] = await Promise.all([
    getTranslations("relations"),
    getTranslations("evidence.links"),
    getTranslations("companies"),
    sameCompanies(actor, investigationId),
    linkable(actor, { investigationId, evidenceId: id, type: "company", words: q }),
    companiesLike(actor, {
      investigation: investigationId,
      names: [name, ...aliases.map((alias) => alias.name)],
      ...(creditCode !== null && { code: creditCode }),
      except: id,
    }),
    groundsFor(actor, investigationId, id),
  ]);
  const likely = q ? [] : alike.map((one) => ({ type: "company" as const, id: one.id, href: "", label: one.name, sub: companies(`alike.why.${one.why}`) }));
  const others = found.options.filter((option) => !likely.some((one) => one.id === option.id));
  const options = [...likely, ...others].filter((option) => same.headOf(option.id) !== same.headOf(id));

  return (
    <Page
      at="companies"
      crumbs={[{ label: companies("title"), href: "/companies" }, { label: name, href: `/companies/${id}` }, { label: t("same.title") }]}
      log={false}
    >
      <h1 className="h">
        <bdi>{name}</bdi>
      </h1>
      <Section title={t("same.add")} remark={links("within", { investigation: profile.investigation.title })}>
        <p className="soft">{t("same.means")}</p>
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
          <Empty title={q ? links("notFound", { words: q }) : t("nobodyElse")}>{t("same.onlyHere")}</Empty>
        ) : (
          <ActForm action={beOne} className="form" label={t("same.add")}>
            <input type="hidden" name="id" value={crypto.randomUUID()} />
            <input type="hidden" name="investigationId" value={investigationId} />
            <input type="hidden" name="company" value={id} />
            <ChooseTarget name="other" label={links("choose.company")} hint={undefined} options={options} />
            <FieldGroup id="keep" label={t("same.keep")}>
              <div className="ev-options">
                {(["company", "other"] as const).map((which) => (
                  <label className="box" key={which}>
                    <TypedBox type="radio" name="keep" value={which} required />
                    <span>{t(`same.keeps.${which}`, { name })}</span>
                  </label>
                ))}
              </div>
            </FieldGroup>
            <GroundChoice grounds={grounds} />
            <TextAreaField id="note" name="note" label={t("form.note")} maxLength={1000} />
            <div className="acts">
              <Button type="submit" tone="primary">
                {t("same.state")}
              </Button>
            </div>
          </ActForm>
        )}
      </Section>
    </Page>
  );
}
