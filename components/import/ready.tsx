import { useTranslations } from "next-intl";
import { When } from "@/components/evidence/when";
import { Button, LinkButton } from "@/components/ui/button";
import { Messages } from "@/components/ui/messages";
import { Note } from "@/components/ui/note";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import type { importedBefore, StagedLine, StagedView } from "@/lib/import/queries";
import type { Setting } from "@/lib/import/schema";
import { ColumnsForm, columnsForm } from "./columns-form";
import { type Acting, DropForm } from "./drop-form";
import { Refused } from "./refused";
import { Preview, SameRows, type ShownLine } from "./rows";
import { Writing } from "./writing";

type Act = Acting["drop"];
type Props = Acting & {
  staged: StagedView;
  fields: readonly string[];
  required: readonly string[];
  /** How many records the rows become, of at most so many rows each. */
  records: { count: number; each: number };
  lines: ShownLine[];
  refused: { rows: StagedLine[]; next: number | null };
  after: number;
  same: { rows: StagedLine[]; next: number | null };
  afterSame: number;
  before: Awaited<ReturnType<typeof importedBefore>>;
  address: string;
  choose: Act;
  /** Whether it was to be imported, and was read anew because the form said something else by then. */
  anew: boolean;
  /** Names of companies that the investigation knows, to choose from. */
  companies: readonly string[];
};

/** A file that waits to be imported: its rows are accounted for, and what they become can be changed. */
export function Ready({
  staged,
  fields,
  required,
  records,
  lines,
  refused,
  after,
  same,
  afterSame,
  before,
  address,
  words,
  choose,
  anew,
  companies,
  drop,
}: Props) {
  const t = useTranslations("import.page");
  const named = useTranslations(`import.fields.${staged.target}`);
  const listSeparator = useTranslations("import")("listSeparator");
  const setting = staged.setting as Setting | null;
  const { id, investigationId, target, headers, columns, rows, accepted, duplicate, refused: left } = staged;
  const known = (subject: string) => `/${target === "company" ? "companies" : "evidence"}/${subject}`;
  const unread = headers.flatMap((header, index) => (columns[index] ? [] : [header || t("column", { number: index + 1 })]));
  const samples = headers.map((_, index) => lines.map(({ cells }) => cells[index]).find(Boolean));
  return (
    <>
      <p className="fact import-sum" role="status">
        {t("sum", { rows, accepted, duplicate, refused: left })}
      </p>
      {anew && accepted > 0 && <Note>{t("anew")}</Note>}
      {before && (
        <Note tone="warn">
          {t.rich("again", { who: before.importedBy.name, at: () => <When at={before.importedAt} /> })}{" "}
          <a className="link" href={`${address}/${before.id}`}>
            {t("againLink")}
          </a>
        </Note>
      )}
      {!required.some((field) => columns.includes(field)) && (
        <Note tone="warn">{t("noRequired", { fields: required.map((field) => named(field)).join(listSeparator) })}</Note>
      )}
      {setting && accepted > 0 && (
        <div className="import-becomes">
          <p>
            <bdi>
              {target === "callLog"
                ? t("becomesLog", { title: setting.title ?? "" })
                : t("becomesRecords", { records: records.count, each: records.each, title: setting.title ?? "" })}
            </bdi>
          </p>
          {target === "callLog" && <p className="soft">{t("masked")}</p>}
          <p className="soft">{setting.attribution ? <bdi>{t("chain", { chain: setting.attribution })}</bdi> : t("noChain")}</p>
        </div>
      )}
      {unread.length > 0 && (
        <p>
          <bdi>{t("unread", { count: unread.length, names: unread.map((name) => `“${name}”`).join(listSeparator) })}</bdi>{" "}
          <a className="link" href="#columns">
            {t("toColumns")}
          </a>
        </p>
      )}
      {accepted > 0 ? (
        <Messages namespaces={["import"]}>
          <Writing id={id} form={columnsForm}>
            {/* Enter in a field reads again: the first button of a form is what it presses. */}
            <button type="submit" form={columnsForm} hidden />
            <Button type="submit" tone="primary" form={columnsForm} name="confirm" value="yes">
              {t(duplicate + left > 0 ? "import" : "importAll", { accepted, left: duplicate + left })}
            </Button>
            <DropForm id={id} investigationId={investigationId} words={words} drop={drop} />
          </Writing>
        </Messages>
      ) : (
        <div className="acts import-acts">
          <span className="soft">{t("nothing")}</span>
          <LinkButton href={address}>{t("another")}</LinkButton>
          <DropForm id={id} investigationId={investigationId} words={words} drop={drop} />
        </div>
      )}
      {left > 0 && <Refused id={id} target={target} count={left} lines={refused} address={`${address}/${id}`} after={after} />}
      {duplicate > 0 && (
        <Section title={t("same")} count={duplicate} remark={t("sameRemark")} id="same">
          <SameRows lines={same.rows} known={known} />
          <Pager
            first={afterSame > 0 ? `${address}/${id}#same` : undefined}
            next={same.next === null ? undefined : `${address}/${id}?afterSame=${same.next}#same`}
          />
        </Section>
      )}
      <Section title={t("preview")} count={t("previewCount", { count: lines.length })}>
        <Preview lines={lines} columns={columns} target={target} known={known} />
      </Section>
      <Section title={t("columns")} count={headers.length} remark={t("columnsRemark")} id="columns">
        <ColumnsForm staged={staged} fields={fields} samples={samples} companies={companies} action={choose} words={words} />
      </Section>
    </>
  );
}
