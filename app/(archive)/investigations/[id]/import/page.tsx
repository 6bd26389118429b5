import { getFormatter, getTranslations } from "next-intl/server";
import { When } from "@/components/evidence/when";
import { UploadForm } from "@/components/import/upload-form";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { signedIn } from "@/lib/access/session";
import { listImports, listStaged } from "@/lib/import/queries";
import { mostMegabytes, mostRows } from "@/lib/import/rules";
import { importTargets } from "@/lib/import/schema";
import { refusals } from "@/lib/import/upload-refused";
import { getInvestigation } from "@/lib/investigations/queries";
import { z } from "@/lib/zod";
import { Page } from "../../../frame";
import "@/components/import/import.css";

export async function generateMetadata() {
  return { title: (await getTranslations("import"))("title") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Why a browser without scripts was led back here. */
const asked = z.object({
  refused: z
    .enum([...(Object.keys(refusals) as (keyof typeof refusals)[]), "resting", "failed"])
    .optional()
    .catch(undefined),
});

/** Gives a file of rows to an investigation, and what was given before. */
export default async function ImportsPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const { id, title, role } = await getInvestigation(actor, (await params).id);
  const { refused } = asked.parse(await searchParams);
  const writes = role === "lead" || role === "reporter";
  const [t, common, format, staged, imports] = await Promise.all([
    getTranslations("import"),
    getTranslations("common"),
    getFormatter(),
    listStaged(actor, id),
    listImports(actor, id),
  ]);
  const address = `/investigations/${id}/import`;

  return (
    <Page
      at="investigations"
      crumbs={[{ label: common("place.investigations"), href: "/investigations" }, { label: title, href: `/investigations/${id}` }, { label: t("title") }]}
      width="table"
      log={false}
    >
      <h1 className="h">{t("title")}</h1>
      <p className="soft">{t(writes ? "lead" : "readOnly")}</p>
      {writes && (
        <UploadForm
          investigationId={id}
          account={actor.userId}
          targets={importTargets.map((value) => ({ value, label: t(`targets.${value}`) }))}
          icon={<Icon name="circle-alert" small />}
          refused={refused && t(`upload.${refused}`, { megabytes: mostMegabytes })}
          words={{
            target: t("target"),
            file: t("file"),
            hint: t("fileHint", { megabytes: mostMegabytes, rows: mostRows }),
            examples: t("examples"),
            paste: t("paste"),
            pasteHint: t("pasteHint"),
            pasted: t("pasted"),
            send: t("send"),
            sending: t.raw("sending") as string,
            tooLarge: t.raw("tooLargeHere") as string,
            noFile: t("nothingChosen"),
            noTarget: t("upload.noTarget"),
            toChoose: t("toChoose"),
            both: t("both"),
            failed: t("upload.failed"),
          }}
        />
      )}
      {staged.length > 0 && (
        <Section title={t("waiting")} count={t("waitingCount", { count: staged.length })}>
          <Table
            caption={t("waiting")}
            columns={[
              { key: "name", label: t("name") },
              { key: "state", label: t("state") },
              { key: "rows", label: t("rows"), number: true },
              { key: "when", label: t("when") },
            ]}
            rows={staged.map(({ id: one, fileName, state, writing, rows, createdAt }) => ({
              key: one,
              cells: [
                <a key="name" className="t" href={`${address}/${one}`}>
                  <bdi>{fileName}</bdi>
                </a>,
                t(`states.${writing ? "writing" : state}`),
                format.number(rows),
                <When key="when" at={createdAt} />,
              ],
            }))}
          />
        </Section>
      )}
      <Section title={t("imported")} count={t("importedCount", { count: imports.length })}>
        {imports.length === 0 ? (
          <Empty title={t("nothingYet")}>{t("nothingYetHint")}</Empty>
        ) : (
          <Table
            caption={t("imported")}
            columns={[
              { key: "name", label: t("name") },
              { key: "sum", label: t("rows") },
              { key: "who", label: t("who") },
              { key: "when", label: t("when") },
            ]}
            rows={imports.map(({ id: one, fileName, rows, accepted, duplicate, refused: left, importedBy, importedAt }) => ({
              key: one,
              cells: [
                <a key="name" className="t" href={`${address}/${one}`}>
                  <bdi>{fileName}</bdi>
                </a>,
                t("page.sumDone", { rows, accepted, duplicate, refused: left }),
                importedBy.name,
                <When key="when" at={importedAt} />,
              ],
            }))}
          />
        )}
      </Section>
    </Page>
  );
}
