/** What a node takes of the drawing, its name included, by its middle. */
export type Place = { x: number; y: number; width: number; height: number };

const rounds = 200;

/** As wide and as high in proportion as the window that it is shown in, so that it need not be made smaller than it must. */
export function stretched<P extends { x: number; y: number }>(places: readonly P[], window: { width: number; height: number }): P[] {
  const size = (axis: "x" | "y") => Math.max(...places.map((one) => one[axis])) - Math.min(...places.map((one) => one[axis]));
  if (places.length < 3 || window.height === 0) return [...places];
  const wider = ((window.width / window.height) * size("y")) / size("x");
  if (!Number.isFinite(wider) || wider === 0) return [...places];
  const by = wider > 1 ? { x: Math.min(wider, 3), y: 1 } : { x: 1, y: Math.min(1 / wider, 3) };
  return places.map((one) => ({ ...one, x: one.x * by.x, y: one.y * by.y }));
}

/** Moves apart what lies on one another, each pair by as little as it takes, until every name can be read. In the order given, so that the same network always looks the same. */
export function apart<P extends Place>(places: readonly P[], gap = 6): P[] {
  const moved = places.map((one) => ({ ...one }));
  for (let round = 0; round < rounds; round++) {
    let still = true;
    for (const [index, one] of moved.entries())
      for (const other of moved.slice(index + 1)) {
        const over = {
          x: (one.width + other.width) / 2 + gap - Math.abs(one.x - other.x),
          y: (one.height + other.height) / 2 + gap - Math.abs(one.y - other.y),
        };
        if (over.x <= 0 || over.y <= 0) continue;
        still = false;
        const axis = over.x < over.y ? "x" : "y";
        const by = (over[axis] / 2 + 0.5) * (one[axis] <= other[axis] ? -1 : 1);
        one[axis] += by;
        other[axis] -= by;
      }
    if (still) break;
  }
  return moved;
}
