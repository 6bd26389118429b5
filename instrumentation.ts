/** Called once by Next when a server process begins: from then on its search follows what is saved. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startIndexer } = await import("./lib/search/indexer");
  startIndexer();
}
