import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { logFault } from "../fault";
import { receiveFile } from "./commands";
import { mostBytes } from "./rules";
import { fileInput } from "./schema";
import { veiledText } from "../victims/rules";
import { UploadRefused } from "./upload-refused";

/** What a form has beside its file. */
const formBytes = 16_384;
const limits = { files: 1, fields: 20, fieldSize: 2000, fieldNameSize: 100, fileSize: mostBytes, headerPairs: 20 };

/**
 * A name is text, whatever it says: no part of it is ever a path of ours. Long ones lose their middle, so that the ending
 * stays; what could find a victim is masked.
 */
function shownName(given = ""): string {
  const name = given
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, " ")
    .trim();
  const signs = Array.from(veiledText(name));
  return signs.length > 120 ? `${signs.slice(0, 90).join("")}…${signs.slice(-29).join("")}` : signs.join("");
}

function formOf(request: Request): BusboyInstance {
  const type = request.headers.get("content-type") ?? "";
  try {
    return new Busboy({ headers: { "content-type": type }, preservePath: true, limits });
  } catch {
    throw new UploadRefused("notAForm");
  }
}

/**
 * Takes the file out of a form as it arrives. What was declared must arrive, all of it, before anything counts: whoever is
 * cut off in the middle leaves nothing.
 */
export async function takeUpload(actor: Actor, request: Request): Promise<{ id: string; investigationId: string }> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(length) || !request.body) throw new UploadRefused("noLength");
  if (length > mostBytes + formBytes) throw new UploadRefused("tooLarge");
  const form = formOf(request);
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  let counted = 0;
  async function* counting(bytes: AsyncIterable<Uint8Array>) {
    for await (const chunk of bytes) {
      counted += chunk.byteLength;
      yield chunk;
    }
  }
  const arrived = pipeline(body, counting, form);
  const fields: Record<string, string> = {};
  let file: BusboyFileStream | undefined;

  async function* whole(stream: BusboyFileStream) {
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) yield chunk;
    } catch {
      throw new UploadRefused("cutOff");
    }
    if (stream.truncated) throw new UploadRefused("tooLarge");
    await arrived.catch(() => {
      throw new UploadRefused("cutOff");
    });
    if (counted !== length) throw new UploadRefused("cutOff");
  }

  return new Promise((resolve, reject) => {
    form.on("field", (name, value) => void (fields[name] = value));
    form.on("file", (name, stream, fileName) => {
      // A body that ends within the file: it is told to whoever reads it by now, or will; without this it would end the process.
      stream.on("error", () => {});
      const input = fileInput.safeParse(fields);
      const called = shownName(fileName);
      if (name !== "file" || file || called === "" || !input.success) {
        stream.resume();
        const isUnsaid = called !== "" && fields["target"] === "";
        reject(isUnsaid ? new UploadRefused("noTarget") : input.success || called === "" ? new UploadRefused("noFile") : new Denied("missing"));
        return;
      }
      file = stream;
      receiveFile(actor, input.data, { name: called, bytes: whole(stream) })
        .then((id) => resolve({ id, investigationId: input.data.investigationId }), reject)
        .finally(() => stream.resume());
    });
    arrived.then(
      () => file ?? reject(new UploadRefused("noFile")),
      (error: unknown) => {
        // Whoever goes away in the middle is nothing to hear of; who sends all of half a form is.
        if (counted === length) logFault("import: upload", error);
        if (file) file.destroy(new UploadRefused("cutOff"));
        else reject(new UploadRefused("notAForm"));
      },
    );
  });
}
