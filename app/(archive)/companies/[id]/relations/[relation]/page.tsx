import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ActForm, Seen } from "@/components/evidence/act-form";
import { RelationFields } from "@/components/relations/fields";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { evidenceByIds } from "@/lib/evidence/lines";
import { findRelation, groundsFor, type Relation } from "@/lib/relations/queries";
import { z } from "@/lib/zod";
import { Page } from "../../../../frame";
import { foundWhole } from "../../found";
import { giveUp, say } from "./actions";
import "@/components/evidence/evidence.css";
import "@/components/evidence/link/link.css";

export async function generateMetadata() {
  return { title: (await getTranslations("relations"))("title") };
}

/** Says a relation anew, or gives it up with a reason. */
export default async function RelationPage({ params }: { params: Promise<{ id: string; relation: string }> }) {
  const actor = await signedIn();
  const { id: asked, relation: wanted } = await params;
  const { id, ids, profiles } = await foundWhole(actor, asked);
  const relation = z.uuid().safeParse(wanted).success ? await findRelation(actor, wanted) : null;
  if (
    !relation ||
    relation.withdrawnAt ||
    ![relation.from.id, relation.to.id].some((end) => ids.includes(end)) ||
    !writable(actor).includes(relation.investigationId)
  )
    notFound();
  const { investigationId, from, to, version, statedById } = relation;
  const [t, companies, grounds, tied] = await Promise.all([
    getTranslations("relations"),
    getTranslations("companies"),
    groundsFor(actor, investigationId, id),
    evidenceByIds(
      actor,
      relation.pieces.map((piece) => piece.id),
    ),
  ]);
  const others = tied.filter((piece) => !grounds.some((ground) => ground.id === piece.id)).map(({ id: piece, ref, title }) => ({ id: piece, ref, title }));
  const isSame = relation.kind === "sameAs";
  const act = t(isSame ? "same.undoAct" : "giveUp");
  const mayGiveUp = statedById === actor.userId || actor.roles.get(investigationId) === "lead";
  const sent = (
    <>
      <Seen id={relation.id} version={version} />
      <input type="hidden" name="company" value={id} />
    </>
  );

  return (
    <Page
      at="companies"
      crumbs={[{ label: companies("title"), href: "/companies" }, { label: profiles[0]?.name, href: `/companies/${id}` }, { label: t("title") }]}
      log={false}
    >
      <h1 className="h">{t(isSame ? "same.undoTitle" : "changeOf", { from: from.name, to: to.name })}</h1>
      {isSame ? (
        <p className="soft">{t("same.undoMeans")}</p>
      ) : (
        <Section title={t("change")}>
          <ActForm action={say} className="form" label={t("change")} atField>
            {sent}
            <RelationFields ends={{ stands: relation as Relation }} grounds={[...others, ...grounds]} />
            <div className="acts">
              <Button type="submit" tone="primary">
                {t("form.save")}
              </Button>
            </div>
          </ActForm>
        </Section>
      )}
      {mayGiveUp && (
        <Section title={act}>
          <ActForm action={giveUp} className="form" label={act}>
            {sent}
            <TextAreaField id="reason" name="reason" label={t("form.reason")} hint={t("form.reasonHint")} required maxLength={2000} />
            <div className="acts">
              <Button type="submit" tone="negative">
                {act}
              </Button>
            </div>
          </ActForm>
        </Section>
      )}
    </Page>
  );
}
