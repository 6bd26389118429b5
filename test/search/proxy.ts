import { createServer, request, type Server } from "node:http";

export type Mode = "on" | "dead" | "hanging" | "failing";

/** Stands between the archive and its Meilisearch, and can be out of order in several ways. Counts what it was asked. */
export async function proxyTo(address: string) {
  const to = new URL(address);
  const state = { mode: "on" as Mode, asked: 0 };
  const server: Server = createServer((incoming, outgoing) => {
    state.asked++;
    if (state.mode === "dead") return void incoming.socket.destroy();
    if (state.mode === "hanging") return;
    if (state.mode === "failing")
      return void outgoing.writeHead(500, { "content-type": "application/json" }).end(`{"message":"broken","code":"internal","type":"internal","link":""}`);
    const forwarded = request({ host: to.hostname, port: to.port, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on("error", () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    state,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
