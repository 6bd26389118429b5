import { Agent, request } from "node:http";

export type Answer = { status: number; bytes: number; ms: number; body: string };

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One request, to the last byte. */
export const ask = (url: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const began = performance.now();
    request(url, { agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        resolve({ status: answer.statusCode ?? 0, bytes: body.length, ms: performance.now() - began, body: body.toString("utf8") });
      });
    })
      .on("error", reject)
      .end();
  });

/** Requests a second with so many at once, for so long. Every answer must be a 200: a fast refusal is no figure. */
export async function perSecond(
  url: string,
  { headers = {}, connections = 10, seconds = 5 }: { headers?: Record<string, string>; connections?: number; seconds?: number } = {},
) {
  const until = performance.now() + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const { status } = await ask(url, headers);
        if (status !== 200) throw new Error(`${new URL(url).pathname} answered ${status}`);
        done++;
      }
    }),
  );
  return done / seconds;
}

export const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
