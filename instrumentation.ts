/** Next calls it once, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepTheDoor } = await import("./lib/access/doorway");
  keepTheDoor();
  const { startIndexer } = await import("./lib/search/indexer");
  startIndexer();
}
