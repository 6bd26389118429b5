import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** PostgreSQL's type of one letter, and of a list of them. */
const [char, charArray] = [18, 1002];

class CataloguePool extends pg.Pool {
  // The adapter calls it with one object and awaits the answer; pg's other ways of calling it are not needed here.
  override query = (async (query: pg.QueryArrayConfig) => {
    const result = await super.query(query);
    for (const field of result.fields) if (field.dataTypeID === char) field.dataTypeID = charArray;
    return result;
  }) as never;
}

/**
 * Lets Prisma's schema engine read PostgreSQL's catalogue, where kinds are one letter: a type that the adapter refuses. It
 * knows lists of letters, so a letter passes through it as one and is named a letter again behind it. `end` closes it.
 */
export function catalogueAdapter(connectionString: string) {
  const pool = new CataloguePool({ connectionString });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      return { ...result, columnTypes: result.columnTypes.map((type) => (type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type)) };
    };
    return adapter;
  };
  return { factory, end: () => pool.end() };
}
