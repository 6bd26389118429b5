const latin = String.raw`(?:[a-z\d][a-z\d-]{0,62}\.){1,8}(?:xn--[a-z\d-]{2,59}|[a-z]{2,24})(?![\u00c0-\u024f])`;
/** Words follow a Chinese address without a space: of its endings only those are known that there are. */
const endings = "中国|中國|公司|网络|網絡|网址|网站|香港|台湾|台灣|澳门|中文网|在线|商城|集团|移动";
const anyScript = String.raw`(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}\.){1,8}(?:${endings}|xn--[a-z\d-]{2,59}|(?:(?!\p{Script=Han})\p{L}\p{M}*){2,24})`;
const domain = new RegExp(`(?: @ |@|%40)(?:(${latin})|${anyScript})`, "giu");

const plain = /[\w.%+-]/;
const letter = /[\p{L}\p{M}\p{N}_.%+-]/u;
/** Whoever is called in another script stands before the domain of a mailbox, and not before a name on a page (@zhang.san). */
const common = /\.(?:com|cn|net|org|xn--[a-z\d-]+)$/i;
const longest = 64;

/** E-mail addresses, by their domains: what stands before one is read backwards, so that no text is read twice. */
export function mailboxesIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let floor = 0;
  for (const { 0: whole, 1: ending, index } of text.matchAll(domain)) {
    const before = text[index - 1] ?? "";
    const isForeign = !plain.test(before) && !whole.startsWith(" ") && (ending === undefined || common.test(ending));
    const part = isForeign ? letter : plain;
    let from = index;
    while (from > floor && index - from < longest && part.test(text[from - 1]!)) from--;
    const to = index + whole.length;
    if (from === index) continue;
    found.push({ from, to });
    floor = to;
  }
  return found;
}
