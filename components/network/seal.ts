const shapes = {
  company: ['<path d="M2.2 1.6H17l4.8 4.8v16H2.2z" STROKE/><path d="M17 1.8v4.6h4.6" fill="none" stroke="INK" stroke-width="1.2"/>', "司", 11.2, 18],
  source: ['<circle cx="12" cy="12" r="10.6" STROKE/>', "源", 12, 16.5],
  channel: ['<path d="M6.4 1.7h11.2L23.3 12l-5.7 10.3H6.4L.7 12z" STROKE/>', "漏", 12, 16.5],
} as const;

/** The seal of a sort as a picture (components/ui/kind-mark.tsx draws the same): solid for the one in the middle, dashed for many in one. */
export function seal(type: keyof typeof shapes, look: "plain" | "centre" | "cluster", { paper, hue }: { paper: string; hue: string }): string {
  const [shape, character, x, y] = shapes[type];
  const [fill, ink] = look === "centre" ? [hue, paper] : [paper, hue];
  const stroke = `fill="${fill}" stroke="${hue}" stroke-width="1.4"${look === "cluster" ? ' stroke-dasharray="2.6 2"' : ""}`;
  const body = `${shape.replace("STROKE", stroke).replace("INK", ink)}<text x="${x}" y="${y}" font-size="12" font-weight="600" text-anchor="middle" font-family="sans-serif" fill="${ink}">${
    look === "cluster" ? "…" : character
  }</text>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="96" height="96">${body}</svg>`)}`;
}
