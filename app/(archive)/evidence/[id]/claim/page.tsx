import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { ActForm } from "@/components/evidence/act-form";
import { Button, LinkButton } from "@/components/ui/button";
import { TypedBox } from "@/components/ui/came-back";
import { Empty } from "@/components/ui/empty";
import { FieldGroup, SelectField, TextField } from "@/components/ui/field";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { openClaims } from "@/lib/claims/queries";
import { claimRoles } from "@/lib/claims/schema";
import { z } from "@/lib/zod";
import { crumbsOf } from "../crumbs";
import { type Asked, foundEvidence } from "../found";
import { groundClaim } from "./actions";
import "@/components/evidence/evidence.css";
import "@/components/evidence/link/link.css";

export async function generateMetadata() {
  return { title: (await getTranslations("claims.of"))("heading") };
}

const query = z.object({ after: z.uuid().optional().catch(undefined) });

/** Uses a piece of evidence for a sentence of its investigation, or states a new one with it. */
export default async function UseForClaimPage({ params, searchParams }: Asked) {
  const { after } = query.parse(await searchParams);
  const actor = await signedIn();
  const evidence = await foundEvidence(actor, (await params).id);
  const { id, ref, title, investigationId, firstSubmittedAt } = evidence;
  if (!writable(actor).includes(investigationId) || !firstSubmittedAt) notFound();
  const address = `/evidence/${id}/claim`;
  const [t, { total, claims, next }] = await Promise.all([getTranslations("claims"), openClaims(actor, investigationId, after)]);

  return (
    <Page at="investigations" crumbs={await crumbsOf(evidence, t("of.heading"))} log={false}>
      <h1 className="h">{t("of.heading")}</h1>
      <p className="muted">
        {ref} {title}
      </p>
      <Section title={t("title")} count={total}>
        {total === 0 ? (
          <Empty title={t("of.only")}>
            <a href={`/claims/new?evidence=${id}`}>{t("of.new")}</a>
          </Empty>
        ) : (
          <ActForm action={groundClaim} className="form" label={t("of.heading")}>
            <input type="hidden" name="evidenceId" value={id} />
            <FieldGroup id="claim" label={t("of.choose")}>
              <div className="ev-options">
                {claims.map((claim) => (
                  <label className="box" key={claim.id}>
                    <TypedBox type="radio" name="claimId" value={claim.id} required />
                    <span>
                      {claim.sentence} <span className="sub nw">{claim.ref}</span>
                    </span>
                  </label>
                ))}
              </div>
            </FieldGroup>
            <SelectField id="role" name="role" label={t("tie.role")} options={claimRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))} />
            <TextField id="note" name="note" label={t("tie.note")} hint={t("tie.noteHint")} maxLength={300} />
            <div className="acts">
              <Button type="submit" tone="primary" icon="link">
                {t("tie.save")}
              </Button>
              <LinkButton href={`/claims/new?evidence=${id}`} tone="quiet" icon="plus">
                {t("of.new")}
              </LinkButton>
            </div>
          </ActForm>
        )}
        <Pager first={after ? address : undefined} next={next ? `${address}?after=${next}` : undefined} />
      </Section>
    </Page>
  );
}
