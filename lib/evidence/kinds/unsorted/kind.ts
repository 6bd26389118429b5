import { defineKind } from "../kind";
import { unsortedFacts } from "./schema";

export const unsorted = defineKind({
  kind: "unsorted",
  facts: unsortedFacts,
  clear: async () => {},
  save: async () => {},
  readAll: async (_tx, ids) => ids.map((id) => [id, {}]),
  summary: (_facts, t) => t("unsorted.summary"),
  describe: () => [],
});
