import { given, orNull } from "../../stated";
import { defineKind } from "../kind";
import { derivedOfDocument } from "./derived";
import { describeDocument, summarizeDocument } from "./describe";
import { documentFacts } from "./schema";

export const document = defineKind({
  kind: "document",
  facts: documentFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.documentFile.deleteMany({ where: { evidenceId } });
    await tx.document.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { files, name, type, issuer, ...row }) {
    await tx.document.create({ data: { evidenceId, ...row, name: orNull(name), type: orNull(type), issuer: orNull(issuer) } });
    if (files.length)
      await tx.documentFile.createMany({
        data: files.map(({ name: fileName, sha256, pages, notStated }, position) => ({
          evidenceId,
          position,
          name: orNull(fileName),
          sha256: orNull(sha256),
          pages: orNull(pages),
          notStated,
        })),
      });
  },

  async readAll(tx, ids) {
    const rows = await tx.document.findMany({
      where: { evidenceId: { in: ids } },
      include: { files: { orderBy: { position: "asc" }, omit: { evidenceId: true, position: true } } },
    });
    return rows.map(({ evidenceId, files, ...row }) => [evidenceId, { ...given(row), files: files.map(given) }]);
  },

  summary: summarizeDocument,
  describe: describeDocument,
  derived: derivedOfDocument,
  words: ["types", "states"],
});
