import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { Unreadable } from "./unreadable";

const megabyte = 1024 * 1024;
/**
 * What a workbook may be when it is unpacked: what its list of contents says is not believed, bytes are counted. Tables shrink to a
 * tenth or a thirtieth; what shrinks to a thousandth says the same again and again.
 */
const mostUnpacked = (packed: number) => Math.min(400 * megabyte, 16 * megabyte + 100 * packed);
const mostEntries = 5000;

type Part = { size: number; read(): AsyncGenerator<Uint8Array> };

/** The parts of a zip by their name. Nothing is written anywhere, so a name that climbs out of a folder is a name. */
export async function partsOf(bytes: Buffer): Promise<Map<string, Part>> {
  const zip = await opened(bytes);
  const entries = await listed(zip);
  const most = mostUnpacked(bytes.length);
  let unpacked = 0;
  const part = (entry: Entry): Part => ({
    size: entry.uncompressedSize,
    async *read() {
      for await (const chunk of streamOf(zip, entry)) {
        unpacked += chunk.byteLength;
        if (unpacked > most) throw new Unreadable("tooLargeInside");
        yield chunk;
      }
    },
  });
  return new Map(entries.map((entry) => [entry.fileName, part(entry)]));
}

const opened = (bytes: Buffer) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(new Unreadable("brokenWorkbook")) : resolve(zip))),
  );

const listed = (zip: ZipFile) =>
  new Promise<Entry[]>((resolve, reject) => {
    const entries: Entry[] = [];
    const broken = () => reject(new Unreadable("brokenWorkbook"));
    zip.on("error", broken);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > mostEntries) broken();
      else zip.readEntry();
    });
    zip.readEntry();
  });

async function* streamOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const broken = new Unreadable("brokenWorkbook");
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, found) => (error ? reject(broken) : resolve(found))),
  );
  try {
    for await (const chunk of stream) yield chunk as unknown as Uint8Array;
  } catch {
    throw broken;
  }
}
