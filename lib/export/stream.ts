import type { Actor } from "../access/actor";

/**
 * Read only as fast as it is sent, and only as long as whoever asked may see it: what is slow to take would otherwise go on
 * after its reader was shut out, with what was recorded since. It then breaks off, so that no part looks like the whole.
 * Whoever goes away in the middle ends it.
 */
export function streamOf(actor: Actor, text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await text.next();
      if (done) return controller.close();
      try {
        await actor.mustStillSee();
      } catch (refused) {
        await text.return(undefined);
        throw refused;
      }
      controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
