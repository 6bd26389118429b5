import { getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { Page } from "@/app/(archive)/frame";
import { LinkList } from "@/components/evidence/link/list";
import { LinkPicker } from "@/components/evidence/link/picker";
import { backTiesOf, tiesOf } from "@/components/evidence/ties";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { signedIn } from "@/lib/access/session";
import { linkable } from "@/lib/links/queries";
import { mayAct } from "@/lib/review/rules";
import { z } from "@/lib/zod";
import { crumbsOf } from "../crumbs";
import { type Asked, foundEvidence } from "../found";
import { standingOf } from "../standing";
import { cut, link, noteAtLink } from "./actions";
import { linkSorts, targetField } from "./input";
import "@/components/evidence/evidence.css";
import "@/components/evidence/link/link.css";

export async function generateMetadata() {
  return { title: (await getTranslations("evidence.links"))("pageTitle") };
}

const query = z.object({
  type: z.enum(["company", "source", "evidence"]).catch("company"),
  q: z.string().trim().max(100).catch(""),
  done: z.enum(["linked", "cut", "noted"]).optional().catch(undefined),
});

/** Ties a record to companies, sources and other evidence, and cuts such ties. Who may not is told that there is no such page. */
export default async function LinkPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const evidence = await foundEvidence(actor, id);
  const may = mayAct("link", standingOf(actor, evidence));
  if (!may) notFound();
  if (may !== true) redirect(`/evidence/${evidence.id}`); // withdrawn: it is restored there first
  const { type, q, done } = query.parse(asked);
  const { investigationId } = evidence;
  const [t, kindName, found] = await Promise.all([
    getTranslations("evidence.links"),
    getTranslations("kinds.names"),
    linkable(actor, { investigationId, evidenceId: evidence.id, type, words: q }),
  ]);
  const [ties, back] = [tiesOf(evidence, kindName), backTiesOf(evidence, kindName)];
  const acts = { page: evidence.id, cut, note: noteAtLink };

  return (
    <Page at="investigations" crumbs={await crumbsOf(evidence, t("title"))} log={false}>
      <h1 className="h">{t("pageHeading", { ref: evidence.ref })}</h1>
      <p className="muted">{evidence.title}</p>
      {done && (
        <div className="ev-done" role="status">
          <Note tone="ok">{t(`done.${done}`)}</Note>
        </div>
      )}
      <Section title={t("add")} remark={t("within", { investigation: evidence.investigation.title })}>
        <SegmentedLinks
          label={t("sort")}
          options={linkSorts.map((sort) => ({ href: `/evidence/${evidence.id}/link?type=${sort}`, label: t(`sorts.${sort}`), current: sort === type }))}
        />
        <LinkPicker
          evidenceId={evidence.id}
          type={type}
          field={targetField[type]}
          words={q}
          found={found}
          action={link}
          recordHref={type === "evidence" ? undefined : `/${type === "company" ? "companies" : "sources"}/new?investigation=${investigationId}`}
        />
      </Section>
      <Section title={t("existing")} count={ties.length}>
        <LinkList ties={ties} {...acts} linkOf={({ type: sort, id: other }) => ({ evidenceId: evidence.id, [targetField[sort]]: other })} />
      </Section>
      <Section title={t("backlinks")} count={back.length}>
        <LinkList back ties={back} {...acts} linkOf={({ id: other }) => ({ evidenceId: other, toId: evidence.id })} />
      </Section>
    </Page>
  );
}
