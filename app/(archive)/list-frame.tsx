import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ExportLinks } from "@/components/ui/export-links";
import { ListTop } from "@/components/ui/list-top";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { SegmentedLinks } from "@/components/ui/segmented";
import { Page } from "./frame";
import "@/components/companies/companies.css";

type Filter<Sort extends string> = { investigation?: string | undefined; q?: string | undefined; sort: Sort; after?: string | undefined };
type Props<Sort extends string> = {
  /** Its words, its address and its export go by this name. */
  of: "companies" | "sources";
  filter: Filter<Sort>;
  /** Its first page with these filters, or others of them. */
  here(more: Partial<Filter<Sort>>): string;
  /** The first is how it is sorted where nobody asks. */
  sorts: readonly Sort[];
  investigations: readonly { id: string; title: string }[];
  writes: readonly string[];
  total: number;
  shown: number;
  next: string | null | undefined;
  /** What else it can be narrowed by. */
  narrow?: ReactNode;
  children: ReactNode;
};

/** The list of one noun of all the investigations that somebody reads. Filter, order and page stand in the address. */
export function ListFrame<Sort extends string>({ of, filter, here, sorts, investigations, writes, total, shown, next, narrow, children }: Props<Sort>) {
  const t = useTranslations(of);
  const { investigation, q, sort, after } = filter;
  const add = `/${of}/new${investigation && writes.includes(investigation) ? `?investigation=${investigation}` : ""}`;
  return (
    <Page at={of} crumbs={[{ label: t("title") }]} width="table">
      <h1 className="h">{t("title")}</h1>
      <p className="soft">{t("list.lead")}</p>
      <ListTop
        action={`/${of}`}
        find={t("list.find")}
        submit={t("list.submit")}
        q={q}
        kept={{ investigation, sort: sort === sorts[0] ? undefined : sort }}
        choice={
          investigations.length > 1
            ? {
                label: t("list.investigation"),
                options: [
                  { href: here({ investigation: undefined }), label: t("list.all"), current: !investigation },
                  ...investigations.map(({ id, title }) => ({ href: here({ investigation: id }), label: title, current: investigation === id })),
                ],
              }
            : undefined
        }
        add={writes.length > 0 ? { href: add, label: t("list.record") } : undefined}
      >
        {narrow}
      </ListTop>
      <Section
        title={t("title")}
        count={t("list.count", { count: total })}
        {...(total > 1 && {
          remark: (
            <SegmentedLinks
              label={t("list.sort")}
              options={sorts.map((one) => ({ href: here({ sort: one }), label: t(`list.sorts.${one as string}`), current: sort === one }))}
            />
          ),
        })}
      >
        {children}
        <Pager first={after ? here({}) : undefined} next={next ? here({ after: next }) : undefined}>
          {t("list.shown", { shown, total })}
        </Pager>
        {total > 0 && <ExportLinks list={of} address={here({})} />}
      </Section>
    </Page>
  );
}
