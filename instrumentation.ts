/** Called once by Next when a server process begins: from then on its search follows what is saved, files that nobody imported go after a day, and no header of a caller is taken for the truth. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ keepTheDoor }, { startIndexer }, { keepSweeping }] = await Promise.all([
    import("./lib/access/doorway"),
    import("./lib/search/indexer"),
    import("./lib/import/sweep"),
  ]);
  keepTheDoor();
  keepSweeping();
  if (process.env.INDEXER !== "0") startIndexer(); // else it runs apart (bin/indexer.ts)
}

/** Once a fault, with the pattern of the address and never the address: it may hold what somebody looked for. */
export async function onRequestError(error: unknown, { method }: { method: string }, { routePath }: { routePath: string }) {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ logFault }, { isUnread }] = await Promise.all([import("./lib/fault"), import("./lib/access/doorway")]);
  if (isUnread()) return console.error(`${method} ${routePath}: a form that cannot be read`);
  logFault(`${method} ${routePath}`, error);
}
