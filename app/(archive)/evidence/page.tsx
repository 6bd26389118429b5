import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { Facets } from "@/components/evidence/list/facets";
import { NothingListed } from "@/components/evidence/list/nothing";
import { SortLink } from "@/components/evidence/list/sort-link";
import { EvidenceRow } from "@/components/evidence/list/row";
import { ExportLinks } from "@/components/ui/export-links";
import { Pager } from "@/components/ui/pager";
import { SegmentedLinks } from "@/components/ui/segmented";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { evidenceFilter, listAddress } from "@/lib/evidence/filter";
import { kinds } from "@/lib/evidence/kinds/registry";
import { countEvidence, filterChoices } from "@/lib/evidence/choices";
import { listEvidence } from "@/lib/evidence/list";
import "@/components/evidence/list/list.css";

export async function generateMetadata() {
  return { title: (await getTranslations("evidence.list"))("title") };
}

const sorts = ["recent", "oldest", "reference"] as const;

/** All evidence that the reader may see. Filters, order and page stand in the address. */
export default async function EvidenceListPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await signedIn();
  const filter = evidenceFilter.parse(await searchParams);
  const [{ total, lines, next }, counts, choices, t, k] = await Promise.all([
    listEvidence(actor, filter),
    countEvidence(actor, filter),
    filterChoices(actor, filter),
    getTranslations("evidence.list"),
    getTranslations("kinds"),
  ]);
  const investigation = choices.investigations.find(({ id }) => id === filter.investigation);
  const log = filter.investigation ? `/evidence/new?investigation=${filter.investigation}` : "/evidence/new";
  const narrowed = listAddress({ ...filter, after: undefined, sort: "recent" }) !== listAddress({ investigation: filter.investigation });

  const writes = writable(actor);
  const mayBeSorted = ({ kind, status, investigationId }: (typeof lines)[number]) =>
    kind === "unsorted" && status !== "withdrawn" && writes.includes(investigationId);

  return (
    <Page
      at="investigations"
      crumbs={[
        { label: t("investigations"), href: "/investigations" },
        ...(investigation ? [{ label: investigation.title, href: `/investigations/${investigation.id}` }] : []),
        { label: t("title") },
      ]}
      log={log}
      width="table"
    >
      <h1 className="h">{investigation ? t("titleOf", { investigation: investigation.title }) : t("title")}</h1>
      <div className="ev-cols">
        <Facets filter={filter} counts={counts} choices={choices} />
        <section aria-labelledby="found">
          <div className="ev-top">
            <h2 id="found">{t("total", { count: total })}</h2>
            <span>{filter.status.length ? "" : t("withoutWithdrawn")}</span>
            <SegmentedLinks
              label={t("sort")}
              options={sorts.map((sort) => ({
                href: listAddress({ ...filter, after: undefined, sort }),
                label: t(`sorts.${sort}`),
                current: filter.sort === sort,
              }))}
            />
          </div>
          {lines.length ? (
            <ol>
              {lines.map((line) => (
                <EvidenceRow
                  key={line.id}
                  line={line}
                  summary={kinds[line.kind].summary(line.facts, k, line.factQualifiers)}
                  more={mayBeSorted(line) && <SortLink id={line.id} of={line.ref} />}
                />
              ))}
            </ol>
          ) : (
            <NothingListed narrowed={narrowed} wider={listAddress({ investigation: filter.investigation })} log={writable(actor).length ? log : undefined} />
          )}
          <Pager
            first={filter.after ? listAddress({ ...filter, after: undefined }) : undefined}
            next={next ? listAddress({ ...filter, after: next }) : undefined}
          >
            {t("shown", { shown: lines.length, total })}
          </Pager>
          {total > 0 && <ExportLinks list="evidence" address={listAddress({ ...filter, after: undefined })} />}
        </section>
      </div>
    </Page>
  );
}
