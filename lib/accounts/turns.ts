/** Lets so many run at once and so many wait. Answers undefined where no more may wait. */
export function turns(running: number, waiting: number) {
  let free = running;
  const queue: (() => void)[] = [];

  const next = () => {
    const first = queue.shift();
    if (first) first();
    else free++;
  };

  return <T>(work: () => Promise<T>): Promise<T> | undefined => {
    if (free > 0) {
      free--;
      return work().finally(next);
    }
    if (queue.length >= waiting) return undefined;
    return new Promise<void>((mayGo) => queue.push(mayGo)).then(work).finally(next);
  };
}
