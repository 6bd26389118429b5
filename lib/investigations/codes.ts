const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/**
 * Codes for an investigation that nobody chose one for, the best first: the initials of its slug, then more and more of its
 * letters, then the same with letters added. zhong-bang: ZB, ZH, ZHO … ZHAA.
 */
export function codesFor(slug: string): string[] {
  const words = slug
    .toUpperCase()
    .replace(/[^A-Z-]/g, "")
    .split("-")
    .filter(Boolean);
  const initials = words
    .map(([first]) => first)
    .join("")
    .slice(0, 6);
  const all = `${words.join("")}CASE`.slice(0, 6);
  const beginnings = [2, 3, 4, 5, 6].map((length) => all.slice(0, length));
  const base = all.slice(0, 2);
  const more = letters.flatMap((one) => [base + one, ...letters.map((two) => base + one + two)]);
  return [...new Set([...(initials.length >= 2 ? [initials] : []), ...beginnings, ...more])];
}
