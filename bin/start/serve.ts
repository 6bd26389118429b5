// The process that answers browsers. Started by bin/start.ts, which sends one message with everything it needs.
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import next from "next";

type Begin = { environment: Record<string, string>; host: string; port: number; trustProxy: boolean };

process.on("SIGINT", () => {}); // Ctrl-C is for the process above, which stops us in its turn
process.once("disconnect", () => process.exit()); // it is gone, whatever it died of: nobody would stop us, and nothing acknowledged waits in memory
process.once("message", (begin: Begin) => void serve(begin));

async function serve({ environment, host, port, trustProxy }: Begin) {
  Object.assign(process.env, environment);
  const app = next({ dev: false, dir: join(import.meta.dirname, "../.."), hostname: host, port, quiet: true });
  await app.prepare();
  const isHttps = environment.NEXTAUTH_URL!.startsWith("https:");
  const answer = app.getRequestHandler();
  const server = createServer((request, response) => {
    if (response.writableEnded) return; // turned away at the door (lib/access/doorway.ts)
    if (!trustProxy) forget(request);
    if (isHttps) response.setHeader("strict-transport-security", "max-age=31536000");
    answer(request, response).catch(() => response.destroy());
  });
  server.on("error", (error: NodeJS.ErrnoException) => process.send?.({ failed: error.code ?? null }));
  server.listen(port, host, () => process.send?.({ listening: true }));

  process.once("SIGTERM", () => {
    server.close(() => process.exit());
    server.closeIdleConnections();
  });
}

/** Without a proxy in front, what a request says about proxies is made up. */
function forget(request: IncomingMessage) {
  for (const name of Object.keys(request.headers)) if (name === "forwarded" || name.startsWith("x-forwarded-")) delete request.headers[name];
}
