import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { FindNode, FoundNodes } from "@/components/network/find";
import { NetworkPicture } from "@/components/network/picture";
import { PathList, TieList } from "@/components/network/records";
import { NodeLists } from "@/components/network/side";
import { TieRows } from "@/components/network/table";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { sameCompanies } from "@/lib/companies/same";
import { getInvestigation } from "@/lib/investigations/queries";
import { networkAddress, type NetworkFilter, networkFilter, underOneName } from "@/lib/network/filter";
import { nodesCalled } from "@/lib/network/find";
import { networkOf, recordsTouching, tiesBetween } from "@/lib/network/queries";
import { Page } from "../../../frame";
import "@/components/network/network.css";

export async function generateMetadata() {
  return { title: (await getTranslations("network"))("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Companies, sources by codename and leak channels of an investigation, and what ties them: drawn, in lists, and around each of them how it got there. */
export default async function NetworkPage({ params, searchParams }: Props) {
  const actor = await signedIn();
  const { id, title } = await getInvestigation(actor, (await params).id);
  const filter = underOneName(networkFilter.parse(await searchParams), await sameCompanies(actor, id));
  const { node } = filter;
  const called = filter.q === undefined ? [] : await nodesCalled(actor, id, filter.q);
  if (called.length === 1) redirect(networkAddress(id, { node: called[0]!.id }));
  const [network, between, touching, t, desk] = await Promise.all([
    networkOf(actor, id, filter),
    tiesBetween(actor, id, filter),
    filter.with ? null : recordsTouching(actor, id, filter),
    getTranslations("network"),
    getTranslations("desk"),
  ]);
  const { totals, lines, rows, next, names } = network;
  const [name, other] = [node && names.get(node), filter.with && names.get(filter.with)];
  const here = (more: Partial<NetworkFilter>) => networkAddress(id, { node, with: filter.with, sort: filter.sort, ...more });
  const around = (of: Partial<NetworkFilter>) => networkAddress(id, of);
  const whole = networkAddress(id, {});
  const crumbs = [
    { label: desk("investigations.title"), href: "/investigations" },
    { label: title, href: `/investigations/${id}` },
  ];

  return (
    <Page
      at="investigations"
      crumbs={name ? [...crumbs, { label: t("title"), href: whole }, { label: name.label }] : [...crumbs, { label: t("title") }]}
      width="table"
      log={false}
      sideLabel={t("side")}
      side={<NodeLists investigation={id} network={network} centre={node} />}
    >
      <h1 className="h">
        {name ? (other ? t("between", { one: name.label, other: other.label }) : t("around", { name: name.label })) : t("of", { investigation: title })}
      </h1>
      <p className="soft">
        {t("lead", { nodes: totals.nodes, ties: totals.edges, pieces: totals.pieces })} {t("leftOut")}
      </p>
      {node && (
        <div className="acts">
          <LinkButton href={whole} tone="quiet" icon="arrow-left">
            {t("wholeNetwork")}
          </LinkButton>
          {name && (
            <LinkButton href={name.href} tone="quiet">
              {t("page", { name: name.label })}
            </LinkButton>
          )}
        </div>
      )}
      {(totals.nodes > 0 || filter.q) && (
        <FindNode action={whole} words={filter.q ?? ""} names={node ? [] : [...new Set([...names.values()].map(({ label }) => label))]} />
      )}
      {filter.q && <FoundNodes words={filter.q} found={called} around={(found) => around({ node: found })} />}
      {totals.edges === 0 && !touching?.total ? (
        <Empty title={t("emptyTitle")}>
          {t("empty")} {node && <a href={whole}>{t("wholeNetwork")}</a>}
        </Empty>
      ) : (
        <div className="nw-parts">
          {totals.edges > 0 && (
            <p className="nw-below">
              <a className="link" href="#picture">
                {t("pictureBelow")}
              </a>
            </p>
          )}
          {between && name && other && (
            <Section title={t("rests")} count={t("records", { count: between.total })}>
              <TieList names={names} records={between.records} bare={between.bare} />
              <Pager first={filter.piece ? here({}) : undefined} next={between.next ? here({ piece: between.next }) : undefined}>
                {t("shown", { shown: between.records.length, total: between.total })}
              </Pager>
            </Section>
          )}
          {totals.edges > 0 && (
            <Section
              title={t("picture")}
              id="picture"
              count={t("pictured", { nodes: network.nodes.length, lines: lines.length })}
              remark={totals.lines > lines.length ? t("strongest", { shown: lines.length, total: totals.lines }) : t("remark")}
            >
              <NetworkPicture investigation={id} network={network} centre={node} />
            </Section>
          )}
          {touching && name && (
            <Section title={t("paths", { name: name.label })} count={t("records", { count: touching.total })} remark={t("pathsRemark")} id="paths">
              <PathList name={name} records={touching.records} />
              <Pager first={filter.piece ? `${here({})}#paths` : undefined} next={touching.next ? `${here({ piece: touching.next })}#paths` : undefined}>
                {t("shown", { shown: touching.records.length, total: touching.total })}
              </Pager>
            </Section>
          )}
          {totals.edges > 0 && (
            <Section title={t("table")} count={t("ties", { count: totals.edges })} id="ties">
              <TieRows network={network} filter={filter} here={(more) => `${here(more)}#ties`} around={around} />
              <Pager first={filter.after ? `${here({})}#ties` : undefined} next={next ? `${here({ after: next })}#ties` : undefined}>
                {t("shown", { shown: rows.length, total: totals.edges })}
              </Pager>
              <ExportLinks list="network" address={networkAddress(id, { node, with: filter.with })} investigation={id} />
            </Section>
          )}
        </div>
      )}
    </Page>
  );
}
