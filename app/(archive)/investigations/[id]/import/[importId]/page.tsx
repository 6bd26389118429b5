import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/access/form-words";
import { DropForm } from "@/components/import/drop-form";
import { Unreadable } from "@/components/import/unreadable";
import { Imported } from "@/components/import/imported";
import { Progress } from "@/components/import/progress";
import { Ready } from "@/components/import/ready";
import { Messages } from "@/components/ui/messages";
import { Note } from "@/components/ui/note";
import { signedIn } from "@/lib/access/session";
import { companyFilter } from "@/lib/companies/filter";
import { listCompanies } from "@/lib/companies/queries";
import { beginningOf, shownSigns } from "@/lib/import/beginning";
import { findImport, findStaged, importedBefore, recordsOf, recordsToBe, stagedRows } from "@/lib/import/queries";
import type { Setting } from "@/lib/import/schema";
import { targets } from "@/lib/import/targets/registry";
import type { Target } from "@/lib/import/targets/target";
import { goOn } from "@/lib/import/work";
import { getInvestigation } from "@/lib/investigations/queries";
import { veilIn } from "@/lib/victims/veil";
import { z } from "@/lib/zod";
import { Page } from "../../../../frame";
import { choose, drop } from "./actions";
import "@/components/import/import.css";

export async function generateMetadata() {
  return { title: (await getTranslations("import.page"))("title") };
}

const veiledTexts = ({ texts, notStated }: ReturnType<Target["show"]>, veil: (text: string) => string) => ({
  texts: Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, veil(beginningOf(text, shownSigns))])),
  notStated,
});

type Asked = { params: Promise<{ id: string; importId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** So many companies are offered by their names; any other can be typed. */
const mostOffered = 200;

const row = z.coerce.number().int().min(0).max(10_000_000).default(0).catch(0);
/** From behind which row on the refused ones are shown, and those that are there already; whether it was read anew instead of being imported, and why what was pressed was not done. */
const asked = z.object({
  after: row,
  afterSame: row,
  anew: z.string().transform(Boolean).default(false).catch(false),
  notDone: z.enum(["beingWritten", "imported"]).optional().catch(undefined),
});

/** One file: how far it is, how its rows are read and what is refused, and in the end what became of it. */
export default async function ImportPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const { id, importId } = await params;
  const { id: investigationId, title } = await getInvestigation(actor, id);
  const given = z.uuid().safeParse(importId);
  if (!given.success) notFound();
  const [staged, imported] = await Promise.all([findStaged(actor, given.data), findImport(actor, given.data)]);
  const found = imported ?? staged;
  if (found?.investigationId !== investigationId) notFound();
  const { after, afterSame, anew, notDone } = asked.parse(await searchParams);
  const veil = await veilIn(actor, investigationId);
  const [t, common, kinds, { errors, fallback }, first, refused, same, before, things, records, known] = await Promise.all([
    getTranslations("import"),
    getTranslations("common"),
    getTranslations("kinds"),
    formWords(),
    staged ? stagedRows(actor, staged.id, { signs: shownSigns, veil }) : null,
    staged ? stagedRows(actor, staged.id, { signs: shownSigns, outcome: "refused", after, veil }) : null,
    staged ? stagedRows(actor, staged.id, { signs: shownSigns, outcome: "duplicate", after: afterSame, veil }) : null,
    staged ? importedBefore(actor, staged) : null,
    staged && targets[staged.target].apart ? recordsToBe(actor, staged.id) : null,
    imported && imported.target !== "company" ? recordsOf(actor, imported.id) : [],
    staged?.setting ? listCompanies(actor, companyFilter.parse({ investigation: investigationId }), mostOffered) : null,
  ]);
  const state = staged?.state;
  if (!imported && staged && (state === "reading" || state === "checking")) goOn(staged.id);
  const address = `/investigations/${investigationId}/import`;
  const acting = { words: { errors, fallback }, drop };

  return (
    <Page
      at="investigations"
      crumbs={[
        { label: common("place.investigations"), href: "/investigations" },
        { label: title, href: `/investigations/${investigationId}` },
        { label: t("title"), href: address },
        { label: t("page.title") },
      ]}
      width="table"
      log={false}
    >
      <h1 className="h">
        <bdi>{found.fileName}</bdi>
      </h1>
      {notDone && <Note tone="warn">{t(`page.notDone.${notDone}`)}</Note>}
      {imported ? (
        <Imported imported={imported} records={records} refused={refused} after={after} address={`${address}/${imported.id}`} />
      ) : !staged ? null : staged.state === "ready" && !staged.writing ? (
        <Ready
          staged={staged}
          fields={Object.keys(targets[staged.target].fields)}
          required={targets[staged.target].required}
          records={{ count: things ?? 0, each: targets[staged.target].rowsEach }}
          lines={(first?.rows ?? []).map((line) => ({
            ...line,
            shown: line.outcome === "refused" ? null : veiledTexts(targets[staged.target].show(line.value, kinds, (staged.setting ?? {}) as Setting), veil),
          }))}
          refused={refused ?? { rows: [], next: null }}
          after={after}
          same={same ?? { rows: [], next: null }}
          afterSame={afterSame}
          before={before}
          address={address}
          {...acting}
          choose={choose}
          anew={anew}
          companies={(known?.companies ?? []).flatMap(({ profiles }) => profiles[0]?.name ?? [])}
        />
      ) : staged.state === "unreadable" ? (
        <Unreadable staged={staged} address={address} {...acting} />
      ) : (
        <>
          {staged.state !== "receiving" && (
            <Messages namespaces={["import"]}>
              <Progress id={staged.id} first={{ ...staged, state: staged.writing ? "writing" : staged.state }} />
            </Messages>
          )}
          <p className="soft">{t(staged.writing ? "page.keepsWriting" : "page.keeps")}</p>
          <div className="acts">
            <a className="btn quiet" href={`${address}/${staged.id}`}>
              {t("page.look")}
            </a>
            {!staged.writing && <DropForm id={staged.id} investigationId={investigationId} {...acting} />}
          </div>
        </>
      )}
    </Page>
  );
}
