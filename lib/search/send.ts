import { MeilisearchApiError } from "meilisearch";
import { putAside, takeBack } from "./aside";
import { filling } from "./client";
import type { Keep } from "./feed";
import { contentOf, type readRows } from "./index-content";
import { done, TaskFailed } from "./tasks";

type Row = Awaited<ReturnType<typeof readRows>>[number];

/** What Meilisearch says of a document, and not of itself. */
const ofDocument = /^(invalid_document|missing_document|document_|max_fields|malformed_payload|payload_too_large|primary_key_|bad_request|unprocessable)/;
/** A refusal in any words: whether it is the document's fault is found out by whether others go in. */
const isRefusal = (error: unknown) =>
  error instanceof TaskFailed || (error instanceof MeilisearchApiError && error.response.status < 500 && error.response.status !== 404);
const codeOf = (error: unknown) => (error instanceof TaskFailed ? error.code : error instanceof MeilisearchApiError ? (error.cause?.code ?? "") : "");

/**
 * Sends documents and waits until the engine has them. Those that it refuses are looked for by halves and put aside; where it
 * takes none at all, that is its own fault, and the error is everybody's. Answers those that it has.
 */
export async function send(uid: string, rows: readonly Row[], keep: Keep): Promise<Row[]> {
  const refused: { row: Row; error: unknown }[] = [];
  const taken: Row[] = [];

  async function sendSome(some: readonly Row[]): Promise<void> {
    try {
      await done(filling!.index(uid).addDocuments(some.map(contentOf)), keep);
      taken.push(...some);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const isAlone = some.length === 1;
      // Refused one after the other for a reason of its own, it refuses everything: nobody needs to be asked a thousand times.
      if (!ofDocument.test(codeOf(error)) && refused.length > 2 && taken.length === 0) throw error;
      if (isAlone) return void refused.push({ row: some[0]!, error });
      const half = Math.ceil(some.length / 2);
      await sendSome(some.slice(0, half));
      await sendSome(some.slice(half));
    }
  }

  if (rows.length) await sendSome(rows);
  const own = refused.find(({ error }) => !ofDocument.test(codeOf(error)));
  if (own && taken.length === 0) throw own.error;
  for (const { row, error } of refused) {
    console.warn(`search: Meilisearch refuses ${row.id} (${codeOf(error)}); it is put aside`);
    await putAside("sent", row.id, error, { build: row.build });
  }
  await takeBack(
    "sent",
    taken.map(({ id }) => id),
  );
  return taken;
}
