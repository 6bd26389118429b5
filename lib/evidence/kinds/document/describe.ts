import { type Fact, factsOf, type Translate } from "../../fact";
import { timeInName } from "./rules";
import type { DocumentFacts } from "./schema";

type File = DocumentFacts["files"][number];

export function summarizeDocument({ name, type, state, files, defects }: DocumentFacts, t: Translate): string {
  return t("document.summary", {
    name: name ?? (files.length === 1 ? (files[0]?.name ?? "none") : "none"),
    type: type ? t(`document.types.${type}`) : "none",
    state: t(`document.states.${state}`),
    files: files.length,
    defects: defects.length,
  });
}

function describeFile(file: File, index: number, of: number, t: Translate): Fact[] {
  const label = (name: string) => (of === 1 ? t(`document.file.${name}`) : t("document.ofFile", { number: index + 1, field: t(`document.file.${name}`) }));
  const fact = factsOf(file.notStated, label);
  const read = file.name === undefined ? undefined : timeInName(file.name);
  return [
    fact("name", file.name),
    ...(read
      ? [
          {
            ...fact("time", read.text, "derived"),
            formula: t(`document.reads.${read.reads}`, { digits: read.digits }),
          },
        ]
      : []),
    fact("sha256", file.sha256),
    fact("pages", file.pages === undefined ? undefined : String(file.pages)),
  ].map((one) => ({ ...one, name: `files.${index}.${one.name}` }));
}

export function describeDocument(facts: DocumentFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`document.${name}`));
  return [
    fact("name", facts.name),
    fact("type", facts.type && t(`document.types.${facts.type}`)),
    fact("state", t(`document.states.${facts.state}`)),
    fact("issuer", facts.issuer),
    ...(facts.files.length ? facts.files.flatMap((file, index) => describeFile(file, index, facts.files.length, t)) : [fact("files", undefined)]),
    ...(facts.defects.length
      ? facts.defects.map((defect, index) => ({ ...fact("defects", defect), label: t("document.defect", { number: index + 1 }), name: `defects.${index}` }))
      : facts.state === "obtained" || facts.notStated.includes("defects")
        ? [fact("defects", undefined)]
        : []),
  ];
}
