import { defineKind } from "../kind";
import { plain } from "../../decimal";
import { given, orNull } from "../../stated";
import { comparePriceList } from "./compare";
import { describePriceList, summarizePriceList } from "./describe";
import { priceListFacts } from "./schema";

export const priceList = defineKind({
  kind: "priceList",
  facts: priceListFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.priceLine.deleteMany({ where: { evidenceId } });
    await tx.priceList.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { lines, sense, buyer, seller, notStated }) {
    await tx.priceList.create({ data: { evidenceId, sense: orNull(sense), buyer: orNull(buyer), seller: orNull(seller), notStated } });
    await tx.priceLine.createMany({
      data: lines.map(({ item, min, max, currency, unit, customisable, customisation, ...line }, position) => ({
        evidenceId,
        position,
        ...line,
        item: orNull(item),
        min: orNull(min),
        max: orNull(max),
        currency: orNull(currency),
        unit: orNull(unit),
        customisation: orNull(customisation),
        customisable: customisable === undefined ? null : customisable === "yes",
      })),
    });
  },

  async readAll(tx, ids) {
    const rows = await tx.priceList.findMany({
      where: { evidenceId: { in: ids } },
      select: {
        evidenceId: true,
        sense: true,
        buyer: true,
        seller: true,
        notStated: true,
        lines: {
          orderBy: { position: "asc" },
          select: {
            item: true,
            fields: true,
            openEnded: true,
            min: true,
            max: true,
            about: true,
            average: true,
            currency: true,
            unit: true,
            customisable: true,
            customisation: true,
            notStated: true,
          },
        },
      },
    });
    return rows.map(({ evidenceId, lines, ...row }) => [
      evidenceId,
      {
        ...given(row),
        lines: lines.map(({ min, max, customisable, ...line }) => ({
          ...given(line),
          min: min ? plain(min) : undefined,
          max: max ? plain(max) : undefined,
          customisable: customisable === null ? undefined : customisable ? "yes" : "no",
        })),
      },
    ]);
  },

  summary: summarizePriceList,
  describe: describePriceList,
  words: ["senses"],
  compare: comparePriceList,
});
