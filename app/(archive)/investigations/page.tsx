import { getTranslations } from "next-intl/server";
import { When } from "@/components/evidence/when";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { signedIn } from "@/lib/access/session";
import { countsByInvestigation } from "@/lib/desk/queries";
import { listInvestigations } from "@/lib/investigations/queries";
import { Page } from "../frame";
import { Count } from "@/components/ui/count";

export async function generateMetadata() {
  return { title: (await getTranslations("desk.investigations"))("title") };
}

/** The investigations of whoever asks, with what each holds of what they may see. */
export default async function InvestigationsPage() {
  const actor = await signedIn();
  const [t, roles, investigations, counts] = await Promise.all([
    getTranslations("desk.investigations"),
    getTranslations("investigations.roles"),
    listInvestigations(actor),
    countsByInvestigation(actor),
  ]);
  const number = (href: string, count: number) =>
    count ? (
      <a className="t" href={href}>
        <Count of={count} />
      </a>
    ) : (
      <span className="muted">0</span>
    );

  return (
    <Page at="investigations" crumbs={[{ label: t("title") }]} width="table">
      <h1 className="h">{t("title")}</h1>
      <p className="soft">{t("wall")}</p>
      <Section
        title={t("title")}
        count={t("count", { count: investigations.length })}
        remark={
          <a className="link" href="/investigations/new">
            {t("open")}
          </a>
        }
      >
        {investigations.length === 0 ? (
          <Empty title={t("nobody")}>
            {t("nobodyHint")} <a href="/investigations/new">{t("open")}</a>
          </Empty>
        ) : (
          <Table
            caption={t("title")}
            columns={[
              { key: "name", label: t("name") },
              { key: "role", label: t("role") },
              { key: "changed", label: t("changed") },
              { key: "pieces", label: t("pieces"), number: true },
              { key: "inReview", label: t("inReview"), number: true },
              { key: "accepted", label: t("accepted"), number: true },
              { key: "companies", label: t("companies"), number: true },
              { key: "sources", label: t("sources"), number: true },
              { key: "members", label: t("members"), number: true },
            ]}
            rows={investigations.map(({ id, code, title, role, members }) => {
              const { pieces = 0, inReview = 0, accepted = 0, companies = 0, sources = 0, changedAt = null } = counts.get(id) ?? {};
              return {
                key: id,
                cells: [
                  <span key="name">
                    <a className="t" href={`/investigations/${id}`}>
                      {title}
                    </a>{" "}
                    <span className="muted nw">{code}</span>
                  </span>,
                  roles(role),
                  changedAt ? (
                    <When key="changed" at={changedAt} />
                  ) : (
                    <span key="changed" className="muted">
                      {t("never")}
                    </span>
                  ),
                  number(`/evidence?investigation=${id}`, pieces),
                  number(`/evidence?investigation=${id}&status=inReview`, inReview),
                  number(`/evidence?investigation=${id}&status=accepted`, accepted),
                  number(`/companies?investigation=${id}`, companies),
                  number(`/sources?investigation=${id}`, sources),
                  number(`/investigations/${id}/members`, members),
                ],
              };
            })}
          />
        )}
      </Section>
    </Page>
  );
}
