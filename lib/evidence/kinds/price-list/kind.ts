import type { Tx } from "../../../db";
import { defineKind } from "../kind";
import { plain } from "../../decimal";
import { given, orNull } from "../../stated";
import { comparePriceList } from "./compare";
import { derivedOfPrices } from "./derived";
import { describePriceList, summarizePriceList } from "./describe";
import { measuresOfPrices } from "./measures";
import { priceWorkedFrom } from "./rules";
import { type PriceListFacts, priceListFacts } from "./schema";

async function saveAll(tx: Tx, all: readonly { id: string; facts: PriceListFacts }[]) {
  await tx.priceList.createMany({
    data: all.map(({ id: evidenceId, facts: { sense, buyer, seller, notStated } }) => ({
      evidenceId,
      sense: orNull(sense),
      buyer: orNull(buyer),
      seller: orNull(seller),
      notStated,
    })),
  });
  const rows = all.flatMap(({ id: evidenceId, facts: { lines } }) =>
    lines.map(({ customisable, ...line }, position) => ({
      evidenceId,
      position,
      ...line,
      customisable: customisable === undefined ? null : customisable === "yes",
    })),
  );
  // As one value: hundreds of rows with fifteen parameters each take PostgreSQL seconds to read.
  await tx.$executeRaw`
    insert into "PriceLine" ("evidenceId", position, item, fields, "openEnded", min, max, about, average, currency, unit, "packageSize", customisable, customisation, "notStated")
    select "evidenceId", position, item, fields, "openEnded", min, max, about, average, currency, unit, "packageSize", customisable, customisation, "notStated"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) l ("evidenceId" uuid, position int, item text, fields text[], "openEnded" boolean, min numeric, max numeric,
      about boolean, average boolean, currency text, unit "PriceUnit", "packageSize" int, customisable boolean, customisation text, "notStated" text[])`;
}

export const priceList = defineKind({
  kind: "priceList",
  facts: priceListFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.priceLine.deleteMany({ where: { evidenceId } });
    await tx.priceList.deleteMany({ where: { evidenceId } });
  },

  save: (tx, { id }, facts) => saveAll(tx, [{ id, facts }]),
  saveAll,

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
            packageSize: true,
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
  measures: measuresOfPrices,
  traits: ({ lines }) => ({
    personal: lines.flatMap(({ fields }) => fields),
    priceUnit: lines.flatMap(({ unit, notStated }) => unit ?? (notStated.includes("unit") ? "notStated" : [])),
  }),
  derived: derivedOfPrices,
  workedFrom: priceWorkedFrom,
  words: ["senses"],
  compare: comparePriceList,
});
