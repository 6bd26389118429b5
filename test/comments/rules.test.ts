import fc from "fast-check";
import { expect, test } from "vitest";
import { inThreads, isOpen, type Thread, wholeOf } from "../../lib/comments/rules";

type One = { id: string; threadId: string | null; createdAt: Date; settledAt: Date | null; withdrawnAt: Date | null };

const moment = fc.integer({ min: 0, max: 3 }).map((second) => new Date(second * 1000));
const maybe = fc.option(moment, { freq: 2 });

/** Comments of one record: few moments, so that many are written at the same one. */
const comments = fc
  .array(fc.record({ createdAt: moment, settledAt: maybe, withdrawnAt: maybe, parent: fc.option(fc.nat()) }), { maxLength: 20 })
  .map((given) => {
    const heads = given.filter(({ parent }) => parent === null);
    const id = (index: number) => String(index).padStart(3, "0");
    return given.flatMap(({ parent, ...one }, index): One[] => {
      if (parent === null) return [{ ...one, id: id(index), threadId: null }];
      const head = heads[parent % (heads.length || 1)];
      return head ? [{ ...one, id: id(index), threadId: id(given.indexOf(head)), settledAt: null }] : [];
    });
  });

const key = ({ createdAt, id }: One) => `${createdAt.toISOString()} ${id}`;
const isSorted = (some: readonly One[]) => some.every((one, index) => index === 0 || key(some[index - 1]!) < key(one));

test("every comment is read once, in its own thread, in the order of writing, however the rows come", () => {
  fc.assert(
    fc.property(
      comments.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const threads = inThreads(shuffled);
        expect(threads).toEqual(inThreads(all));
        expect(threads.flatMap(({ head, answers }) => [head, ...answers].map(({ id }) => id)).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        expect(isSorted(threads.map(({ head }) => head))).toBe(true);
        for (const { head, answers } of threads) {
          expect(head.threadId).toBeNull();
          expect(answers.every(({ threadId }) => threadId === head.id)).toBe(true);
          expect(isSorted(answers)).toBe(true);
        }
      },
    ),
  );
});

test("a thread is open until it is settled, or until nothing of it is left", () => {
  fc.assert(
    fc.property(comments, (all) => {
      for (const thread of inThreads(all)) {
        const left = all.filter(({ id, threadId, withdrawnAt }) => (id === thread.head.id || threadId === thread.head.id) && !withdrawnAt);
        expect(isOpen(thread)).toBe(left.length > 0 && !thread.head.settledAt);
      }
    }),
  );
});

test("a page bears any number of threads: the newest stand whole, and the one that was asked for, wherever it is", () => {
  const threads = (count: number) => Array.from({ length: count }, (_, at): Thread<{ id: string }> => ({ head: { id: `${at}` }, answers: [] }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.option(fc.nat({ max: 250 }), { nil: undefined }), (count, asked) => {
      const all = threads(count);
      const whole = wholeOf(all, asked?.toString());
      const newest = all.slice(-30);
      expect(newest.every((thread) => whole.has(thread))).toBe(true);
      const wanted = all.find(({ head }) => head.id === asked?.toString());
      expect([...whole].filter((thread) => !newest.includes(thread))).toEqual(wanted && !newest.includes(wanted) ? [wanted] : []);
    }),
  );
});
