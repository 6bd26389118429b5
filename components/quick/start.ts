import { canSeal } from "@/lib/quick/device";
import { askKeys, keepCard } from "@/lib/quick/device-keys";
import { quickServer, sendQuick } from "@/lib/quick/device-send";
import { browserShelf, everKept } from "@/lib/quick/device-shelf";
import { toast } from "../shell/toast";
import { outcome } from "./outcome";

export type QuickWords = { sent: string; open: string };

/** As the desk shows the link (quick.css). A computer keeps nothing, unless it did before. */
const isPhone = () => matchMedia("(max-width: 720px), (pointer: coarse)").matches;

/** The shell for pages that cannot be reached, in the language of this page. A browser without service workers does without. */
const keepShell = () => navigator.serviceWorker?.register(`/sw.js?language=${document.documentElement.lang}`).catch(() => {});

/** What a signed-in page does for the quick log: readies the phone for a lost network, and sends what waited for this account. */
export function startQuick(words: QuickWords, { navigate, refresh }: { navigate(href: string): void; refresh(): void }): () => void {
  const abort = new AbortController();
  const run = async () => {
    const account = document.querySelector<HTMLElement>("[data-account]")?.dataset.account;
    if (!account || !canSeal() || !(isPhone() || (await everKept()))) return;
    const keys = await askKeys(account);
    if (typeof keys === "string" || abort.signal.aborted) return;
    const shelf = browserShelf();
    await keepCard(shelf, keys);
    if (isPhone() && keys.investigations.length) void keepShell();
    const sent = await sendQuick(shelf, keys, quickServer(keys.account));
    if (abort.signal.aborted) return;
    outcome.add({ ...sent, keys });
    if (sent.logged.length + sent.forms) refresh(); // the page was drawn before they were there
    const [one] = sent.logged;
    if (!one) return;
    const href = sent.logged.length === 1 ? `/evidence/${one.id}` : "/";
    toast(words.sent.replace("{count}", String(sent.logged.length)), { label: words.open, run: () => navigate(href) });
  };
  const start = () => void run().catch(() => {}); // tried again with the next page, and the next network
  start();
  addEventListener("online", start, { signal: abort.signal });
  return () => abort.abort();
}
