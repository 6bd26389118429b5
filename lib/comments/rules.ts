import type { MemberRole } from "../generated/enums";

type Placed = { id: string; threadId: string | null; createdAt: Date };

/** A comment that began a thread, and what was answered to it. */
export type Thread<One> = { head: One; answers: One[] };

const byTime = (a: Placed, b: Placed) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);

/** Comments as they are read: threads in the order in which they were begun, in each the answers in theirs. */
export function inThreads<One extends Placed>(comments: readonly One[]): Thread<One>[] {
  const answers = Map.groupBy(comments, ({ threadId }) => threadId);
  return (answers.get(null) ?? []).toSorted(byTime).map((head) => ({ head, answers: (answers.get(head.id) ?? []).toSorted(byTime) }));
}

/** So many threads of a list stand whole on a page, the newest; of the others a line each, or a record that everybody talks about would weigh megabytes. */
const mostWhole = 30;

/** Which threads stand whole: the newest, and the one that was asked for. */
export const wholeOf = <One extends { id: string }>(threads: readonly Thread<One>[], asked?: string) =>
  new Set(threads.filter(({ head }, at) => at >= threads.length - mostWhole || head.id === asked));

type Standing = { settledAt: Date | null; withdrawnAt: Date | null };

/** Whether somebody still has to do something about it: not once it is settled, nor when all of it was taken back. */
export const isOpen = ({ head, answers }: Thread<Standing>) => head.settledAt === null && [head, ...answers].some(({ withdrawnAt }) => withdrawnAt === null);

/** Who looks at it. */
export type Reader = { role: MemberRole | undefined; userId: string };
type Written = { authorId: string; withdrawnAt: Date | null };

/** Viewers read, everybody else has something to say. */
export const commenting = ["reporter", "editor", "lead"] as const satisfies MemberRole[];
export const mayComment = ({ role }: Reader) => commenting.some((one) => one === role);

export const mayEdit = (reader: Reader, { authorId, withdrawnAt }: Written) => mayComment(reader) && withdrawnAt === null && authorId === reader.userId;

/** One's own words, and for the lead anybody's. */
export const mayWithdraw = (reader: Reader, { authorId, withdrawnAt }: Written) =>
  mayComment(reader) && withdrawnAt === null && (authorId === reader.userId || reader.role === "lead");

/** Whoever began it, whoever wrote what it is about, and those who decide. */
export const maySettle = (reader: Reader, { authorId }: { authorId: string }, subject: { authorId: string }) =>
  mayComment(reader) && (reader.role !== "reporter" || [authorId, subject.authorId].includes(reader.userId));

/** Where a comment is called by, inside the page that it stands on. */
export const anchorOf = (id: string) => `comment-${id}`;

/** The place of a comment: in the page of what it is about. */
export const placeOf = ({ id, evidenceId, claimId }: { id: string; evidenceId: string | null; claimId: string | null }) =>
  `${claimId === null ? `/evidence/${evidenceId}` : `/claims/${claimId}`}#${anchorOf(id)}`;
