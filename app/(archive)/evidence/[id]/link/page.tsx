import { getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { Page } from "@/app/(archive)/frame";
import { LinkList } from "@/components/evidence/link/list";
import { LinkPicker } from "@/components/evidence/link/picker";
import { backTiesOf, tiesOf } from "@/components/evidence/ties";
import { Note } from "@/components/ui/note";
import { Pager } from "@/components/ui/pager";
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

/** Each link has two forms: of several hundred the page would weigh megabytes. */
const onPage = 50;
const query = z.object({
  type: z.enum(["company", "source", "evidence"]).catch("company"),
  q: z.string().trim().max(100).catch(""),
  /** Behind how many links the list begins, and that of those that lead here. */
  from: z.coerce.number().int().min(0).max(100_000).catch(0),
  back: z.coerce.number().int().min(0).max(100_000).catch(0),
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
  const { type, q, from, back: backFrom, done } = query.parse(asked);
  const { investigationId } = evidence;
  const [t, kindName, found] = await Promise.all([
    getTranslations("evidence.links"),
    getTranslations("kinds.names"),
    linkable(actor, { investigationId, evidenceId: evidence.id, type, words: q }),
  ]);
  const [ties, back] = [tiesOf(evidence, kindName), backTiesOf(evidence, kindName)];
  const at = (list: "from" | "back", first: number) => `/evidence/${evidence.id}/link?type=${type}&${list}=${first}#${list}`;
  const pages = (list: "from" | "back", first: number, total: number) => (
    <Pager first={first > 0 ? at(list, 0) : undefined} next={first + onPage < total ? at(list, first + onPage) : undefined} />
  );
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
      <Section title={t("existing")} count={ties.length} id="from">
        <LinkList
          ties={ties.slice(from, from + onPage)}
          {...acts}
          linkOf={({ type: sort, id: other }) => ({ evidenceId: evidence.id, [targetField[sort]]: other })}
        />
        {pages("from", from, ties.length)}
      </Section>
      <Section title={t("backlinks")} count={back.length} id="back">
        <LinkList back ties={back.slice(backFrom, backFrom + onPage)} {...acts} linkOf={({ id: other }) => ({ evidenceId: other, toId: evidence.id })} />
        {pages("back", backFrom, back.length)}
      </Section>
    </Page>
  );
}
