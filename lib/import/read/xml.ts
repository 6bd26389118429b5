import { SaxesParser } from "saxes";
import { Unreadable } from "./unreadable";

type Heard = {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** The name without the prefix that a program may have given it. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML piece by piece, and yields after each, so that whoever listens can hand on what it heard. A document type is
 * refused: no entity is ever resolved.
 */
export async function* xmlEvents(bytes: AsyncIterable<Uint8Array>, { open, text, close }: Heard): AsyncGenerator<void> {
  const parser = new SaxesParser<{ position: false }>({ position: false });
  let fault: Unreadable | undefined;
  const stop = (reason: "brokenWorkbook" | "documentType") => {
    fault ??= new Unreadable(reason);
  };
  parser.on("error", () => stop("brokenWorkbook"));
  parser.on("doctype", () => stop("documentType"));
  if (open) parser.on("opentag", ({ name, attributes }) => open(local(name), attributes as Record<string, string>));
  if (text) parser.on("text", text);
  if (text) parser.on("cdata", text);
  if (close) parser.on("closetag", ({ name }) => close(local(name)));

  const decoder = new TextDecoder();
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (fault) throw fault;
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
  if (fault) throw fault;
  yield;
}

/** The whole of a small part. */
export async function hearXml(bytes: AsyncIterable<Uint8Array>, heard: Heard): Promise<void> {
  for await (const _ of xmlEvents(bytes, heard));
}
