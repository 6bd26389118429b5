/** The end of an axis from zero that fits these amounts: 1, 2 or 5 with noughts. For drawing alone: no number is shown that was stated otherwise. */
export function axisEnd(amounts: readonly number[]): number {
  const most = Math.max(...amounts, 0);
  if (!(most > 0) || !Number.isFinite(most)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= most) ?? most;
}

type Amounts = { min?: string | undefined; max?: string | undefined };

/** The same for spans: where one end is open there is room left to draw that it is. */
export const spanAxisEnd = (spans: readonly Amounts[]): number =>
  axisEnd(spans.flatMap(({ min, max }) => [Number(max ?? 0), Number(min ?? 0) * (max === undefined ? 1.25 : 1)]));
