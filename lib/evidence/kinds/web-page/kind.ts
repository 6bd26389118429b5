import { given, orNull } from "../../stated";
import { defineKind } from "../kind";
import { describeWebPage, summarizeWebPage } from "./describe";
import { webPageFacts } from "./schema";

export const webPage = defineKind({
  kind: "webPage",
  facts: webPageFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.webArchive.deleteMany({ where: { evidenceId } });
    await tx.webPage.deleteMany({ where: { evidenceId } });
  },

  async save(
    tx,
    { id: evidenceId },
    { archives, address, pageTitle, site, author, publishedOn, publishedAt, capturedOn, capturedAt, zone, captureMethod, sha256, notStated },
  ) {
    await tx.webPage.create({
      data: {
        evidenceId,
        address: orNull(address),
        pageTitle: orNull(pageTitle),
        site: orNull(site),
        author: orNull(author),
        publishedOn: orNull(publishedOn),
        publishedAt: orNull(publishedAt),
        capturedOn: orNull(capturedOn),
        capturedAt: orNull(capturedAt),
        zone: publishedOn === undefined && capturedOn === undefined ? null : zone,
        captureMethod: orNull(captureMethod),
        sha256: orNull(sha256),
        notStated,
      },
    });
    if (archives.length)
      await tx.webArchive.createMany({
        data: archives.map(({ address: copy, keeper }, position) => ({ evidenceId, position, address: copy, keeper: orNull(keeper) })),
      });
  },

  async readAll(tx, ids) {
    const rows = await tx.webPage.findMany({
      where: { evidenceId: { in: ids } },
      include: { archives: { orderBy: { position: "asc" }, omit: { evidenceId: true, position: true } } },
    });
    return rows.map(({ evidenceId, archives, ...row }) => [evidenceId, { ...given(row), archives: archives.map(given) }]);
  },

  summary: summarizeWebPage,
  describe: describeWebPage,
});
