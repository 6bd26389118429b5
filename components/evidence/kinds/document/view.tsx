import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { NotStated } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { Fact } from "@/lib/evidence/fact";
import { timeInName } from "@/lib/evidence/kinds/document/rules";
import type { DocumentFacts } from "@/lib/evidence/kinds/document/schema";
import { Bounds, Word } from "../../fact-value";
import { Absent } from "../course";
import { kindView, type Said } from "../view";
import "./document.css";

type File = DocumentFacts["files"][number];

/** The name as it stands, and the time that it reads as: worked out, with the way there. */
function Name({ file, said }: { file: File; said: Fact | undefined }) {
  const t = useTranslations("kinds.document");
  const read = file.name === undefined ? undefined : timeInName(file.name);
  return (
    <>
      <bdi className="do-name">{file.name ?? <Absent of={file} name="name" />}</bdi> <Bounds of={said} />
      {read && (
        <span className="do-read">
          <span className="calc-v">{read.text}</span> <Word is="derived" /> <span className="muted">{t(`reads.${read.reads}`, { digits: read.digits })}</span>
        </span>
      )}
    </>
  );
}

function View({ facts: { state, files, defects }, said }: { facts: DocumentFacts; said: Said }) {
  const t = useTranslations("evidence.page.document");
  const kinds = useTranslations("kinds.document");
  return (
    <>
      {files.length > 0 && (
        <Section
          title={t("files")}
          count={t("count", { count: files.length })}
          remark={state === "obtained" ? undefined : <NotStated>{kinds(`states.${state}`)}</NotStated>}
        >
          <Table
            caption={t("files")}
            columns={[
              { key: "name", label: kinds("file.name") },
              { key: "sha256", label: kinds("file.sha256") },
              { key: "pages", label: kinds("file.pages"), number: true },
            ]}
            rows={files.map((file, index) => ({
              key: String(index),
              cells: [
                <Name key="name" file={file} said={said(`files.${index}.name`)} />,
                state === "mentioned" ? (
                  <NotStated key="sha256">{t("nothingToHash")}</NotStated>
                ) : file.sha256 ? (
                  <span key="sha256" className="digest">
                    {file.sha256} <Bounds of={said(`files.${index}.sha256`)} />
                  </span>
                ) : (
                  <Absent key="sha256" of={file} name="sha256" />
                ),
                <Fragment key="pages">
                  {file.pages ?? <Absent of={file} name="pages" />} <Bounds of={said(`files.${index}.pages`)} />
                </Fragment>,
              ],
            }))}
          />
        </Section>
      )}
      {defects.length > 0 && (
        <Section title={kinds("defects")} count={t("defects", { count: defects.length })}>
          <ul className="do-defects">
            {defects.map((defect, index) => (
              <li key={index}>
                {defect} <Bounds of={said(`defects.${index}`)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export const documentView = kindView<DocumentFacts>({
  View,
  draws: ({ name }) => name.startsWith("files.") || name.startsWith("defects."),
  gaps: ({ state, files }, t) => [
    ...(state === "obtained" ? [] : [{ text: t("document.state", { state }) }]),
    ...files.flatMap((file, index) =>
      (["name", "sha256", "pages"] as const)
        .filter((name) => file[name] === undefined && (state === "obtained" || name === "name"))
        .map((name) => ({
          text: t("document.ofFile", { number: index + 1, field: name }),
          state: file.notStated.includes(name) ? ("notStated" as const) : ("missing" as const),
        })),
    ),
  ],
});
