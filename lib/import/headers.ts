/** A header as it is compared: how it is spaced, written wide or in capitals tells nothing. */
export const plainHeader = (header: string) =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_\-./:：()（）*]+/gu, "");

type Known = Record<string, readonly string[]>;

/**
 * Which field each column becomes, guessed by its header: each field goes to the first column that is called so and whose
 * cells do not speak against it; of several fields that are called alike the column becomes the first that fits. `known` has the names of each field, those of the list that the archive itself gives out among them.
 */
export function guessColumns(headers: readonly string[], known: Known, fits: (field: string, column: number) => boolean = () => true): string[] {
  const fields = Map.groupBy(
    Object.entries(known).flatMap(([field, names]) => names.map((name) => ({ name: plainHeader(name), field }))),
    ({ name }) => name,
  );
  const taken = new Set<string>();
  return headers.map((header, column) => {
    const field = fields.get(plainHeader(header))?.find((one) => !taken.has(one.field) && fits(one.field, column))?.field;
    if (field === undefined) return "";
    taken.add(field);
    return field;
  });
}
