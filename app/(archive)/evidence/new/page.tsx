import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { UnfinishedSection } from "@/components/desk/unfinished";
import { KindChoice } from "@/components/evidence/kind-choice";
import { SegmentedLinks } from "@/components/ui/segmented";
import { signedIn } from "@/lib/access/session";
import { unfinished } from "@/lib/desk/waiting";
import { evidenceKinds } from "@/lib/evidence/schema";
import { writableInvestigations } from "@/lib/investigations/queries";
import { z } from "@/lib/zod";
import "@/components/evidence/form/form.css";

export async function generateMetadata() {
  const t = await getTranslations("evidence.form");
  return { title: t("newTitle") };
}

/** Which kind, in which investigation. */
export default async function NewEvidencePage({ searchParams }: { searchParams: Promise<{ investigation?: string | string[]; id?: string | string[] }> }) {
  const actor = await signedIn();
  const [t, investigations, typing, { investigation, id: given }] = await Promise.all([
    getTranslations("evidence.form"),
    writableInvestigations(actor),
    unfinished(actor, {}),
    searchParams,
  ]);
  const chosen = investigation === undefined ? investigations[0] : investigations.find(({ id }) => id === investigation);
  if (!chosen) notFound();
  // Of what is being typed the kind is chosen anew: it goes on under its id.
  const id = z.uuid().safeParse(given).data;

  return (
    <Page at="investigations" crumbs={[{ label: chosen.title, href: `/investigations/${chosen.id}` }, { label: t("newTitle") }]} log={false}>
      <h1 className="h">{t("newTitle")}</h1>
      {investigations.length > 1 && (
        <SegmentedLinks
          label={t("investigation")}
          options={investigations.map(({ id, title }) => ({ href: `/evidence/new?investigation=${id}`, label: title, current: id === chosen.id }))}
        />
      )}
      <UnfinishedSection items={typing} now={new Date()} />
      <KindChoice kinds={evidenceKinds} href={(kind) => `/evidence/new/${kind}?investigation=${chosen.id}${id ? `&id=${id}` : ""}`} />
    </Page>
  );
}
