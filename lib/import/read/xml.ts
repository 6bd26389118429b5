import { SaxesParser } from "saxes";
import { breather } from "../../search/breath";
import { Unreadable } from "./unreadable";

type Heard = {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/**
 * The parser keeps every element that is open and, as long as it is not at its end, whatever is being read: a text, an
 * attribute, a comment. A workbook that a spreadsheet wrote is far within all of these.
 */
const most = { depth: 50, attributes: 100, elements: 30_000_000, unheard: 1_000_000 };

const pieceBytes = 16_384;

/** The name without the prefix that a program may have given it. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** A parser that refuses what is no workbook's. `heard` is how much it has read since it last heard the end of something. */
function bounded({ open, text, close }: Heard) {
  const parser = new SaxesParser<{ position: false }>({ position: false });
  let [depth, elements, attributes, heard] = [0, 0, 0, 0];
  const within = (count: number, limit: number) => {
    heard = 0;
    if (count > limit) throw new Unreadable("tooLargeInside");
  };
  parser.on("error", () => {
    throw new Unreadable("brokenWorkbook");
  });
  parser.on("doctype", () => {
    throw new Unreadable("documentType");
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    within((elements += 1), most.elements);
    within((depth += 1), most.depth);
  });
  parser.on("attribute", () => within((attributes += 1), most.attributes));
  parser.on("opentag", ({ name, attributes: given }) => open?.(local(name), given as Record<string, string>));
  parser.on("closetag", ({ name }) => {
    within((depth -= 1), most.depth);
    close?.(local(name));
  });
  for (const event of ["text", "cdata"] as const)
    parser.on(event, (more) => {
      heard = 0;
      text?.(more);
    });
  for (const event of ["comment", "processinginstruction"] as const) parser.on(event, () => (heard = 0));
  return {
    write(piece: string) {
      parser.write(piece);
      heard += piece.length;
      if (heard > most.unheard) throw new Unreadable("tooLargeInside");
    },
    end: () => parser.close(),
  };
}

/**
 * Reads XML piece by piece, and yields after each, so that whoever listens can hand on what it heard, and others have their
 * turn. A document type is refused: no entity is ever resolved.
 */
export async function* xmlEvents(bytes: AsyncIterable<Uint8Array>, heard: Heard): AsyncGenerator<void> {
  const [parser, decoder, breathe] = [bounded(heard), new TextDecoder(), breather()];
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.byteLength; at += pieceBytes) {
      parser.write(decoder.decode(chunk.subarray(at, at + pieceBytes), { stream: true }));
      await breathe();
      yield;
    }
  parser.write(decoder.decode());
  parser.end();
  yield;
}

/** The whole of a small part. */
export async function hearXml(bytes: AsyncIterable<Uint8Array>, heard: Heard): Promise<void> {
  for await (const _ of xmlEvents(bytes, heard));
}
