import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { takeUpload } from "../../lib/import/upload";
import { newsroom } from "../support/newsroom";

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => void (room = await newsroom()));
afterAll(() => room[Symbol.asyncDispose]());

/** A form with a file, cut after so many bytes of it, and its length as it was sent. */
function cutForm(bytes: number, upTo: "file" | "header" | "field") {
  const fields = Object.entries({ investigationId: room.investigationId, target: "company" });
  const written = fields.map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n';
  const body = { field: written.join("").slice(0, -8), header: written.join("") + head, file: `${written.join("")}${head}\r\n${"名".repeat(bytes)}` }[upTo];
  const bodyBytes = Buffer.from(body);
  const headers = { "content-type": "multipart/form-data; boundary=x", "content-length": String(bodyBytes.length) };
  return new Request("http://localhost/api/import", { method: "POST", headers, body: bodyBytes });
}

test("a form that ends within its file, its declared length being right, is refused clearly and leaves nothing", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  for (const [bytes, upTo, reason] of [
    [0, "file", "notAForm"],
    [10, "file", "cutOff"],
    [40_000, "file", "cutOff"],
    [1_500_000, "file", "cutOff"],
    [0, "header", "notAForm"],
    [0, "field", "notAForm"],
  ] as const) {
    log.mockClear();
    await expect(takeUpload(room.people.reporter.actor, cutForm(bytes, upTo))).rejects.toMatchObject({ name: "UploadRefused", reason });
    expect(log).toHaveBeenCalledOnce();
    const { rows } = await room.owner.query(`select (select count(*) from "StagedImport") files, (select count(*) from "StagedChunk") pieces`);
    expect(rows).toEqual([{ files: "0", pieces: "0" }]);
  }
});
