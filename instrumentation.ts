/** Called once by Next when a server process begins: from then on its search follows what is saved, and no header of a caller is taken for the truth. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ keepTheDoor }, { startIndexer }] = await Promise.all([import("./lib/access/doorway"), import("./lib/search/indexer")]);
  keepTheDoor();
  startIndexer();
}
