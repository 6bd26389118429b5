import { defineKind } from "../kind";
import { given, orNull } from "../../stated";
import { compareLeakChannel } from "./compare";
import { describeLeakChannel, summarizeLeakChannel } from "./describe";
import { leakChannelFacts } from "./schema";

export const leakChannel = defineKind({
  kind: "leakChannel",
  facts: leakChannelFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.leakChannel.deleteMany({ where: { evidenceId } });
  },

  async save(tx, { id: evidenceId }, { sector, sectorNote, carrier, recipient, way, wayNote, basis, basisNote, ...row }) {
    await tx.leakChannel.create({
      data: {
        evidenceId,
        ...row,
        sector: orNull(sector),
        sectorNote: orNull(sectorNote),
        carrier: orNull(carrier),
        recipient: orNull(recipient),
        way: orNull(way),
        wayNote: orNull(wayNote),
        basis: orNull(basis),
        basisNote: orNull(basisNote),
      },
    });
  },

  async readAll(tx, ids) {
    const rows = await tx.leakChannel.findMany({ where: { evidenceId: { in: ids } } });
    return rows.map(({ evidenceId, ...row }) => [evidenceId, given(row)]);
  },

  summary: summarizeLeakChannel,
  describe: describeLeakChannel,
  traits: ({ fields }) => ({ personal: fields }),
  words: ["sectors"],
  compare: compareLeakChannel,
});
