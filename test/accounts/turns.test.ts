import { expect, test } from "vitest";
import { turns } from "../../lib/accounts/turns";

test("so many run, so many wait in order, and the next is turned away", async () => {
  const turn = turns(2, 2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (n: number) => turn(() => (begun.push(n), new Promise<number>((resolve) => ends.push(() => resolve(n)))));

  const [one, two, three, four] = [work(1), work(2), work(3), work(4)];
  expect(work(5)).toBeUndefined();
  expect(begun).toEqual([1, 2]);
  ends[1]?.();
  expect(await two).toBe(2);
  await Promise.resolve();
  expect(begun).toEqual([1, 2, 3]);
  ends[0]?.();
  ends[2]?.();
  expect(await one).toBe(1);
  expect(await three).toBe(3);
  await Promise.resolve();
  ends[3]?.();
  expect(await four).toBe(4);
});

test("a failure frees its place", async () => {
  const turn = turns(1, 0);
  await expect(turn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turn(async () => "next")).toBe("next");
});
