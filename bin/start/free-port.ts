import { createServer } from "node:net";
import { Refusal } from "../refusal";

const listen = (host: string, port: number) =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });

/** A port that nobody listens on at the moment. */
export const freePort = () => listen("127.0.0.1", 0);

/** Says it before the long steps, not after them. */
export async function portMustBeFree(host: string, port: number) {
  try {
    await listen(host, port);
  } catch (error) {
    throw new Refusal(portSentence(host, port, (error as NodeJS.ErrnoException).code));
  }
}

export function portSentence(host: string, port: number, code: string | undefined) {
  if (code === "EADDRINUSE") return `PORT ${port} is taken by another program: choose another PORT.`;
  if (code === "EACCES") return `PORT ${port} may be opened by the system's administrator only: choose one above 1023.`;
  return `HOST ${host} is no address of this machine (${code}).`;
}
