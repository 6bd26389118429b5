/** A piece of text; marked where what was looked for stands in it. */
export type Cut = { text: string; marked: boolean };

export const Marked = ({ cuts }: { cuts: readonly Cut[] }) => (
  <bdi>{cuts.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</bdi>
);
