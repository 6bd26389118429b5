import { setTimeout as pause } from "node:timers/promises";
import type { EnqueuedTask } from "meilisearch";
import { filling } from "./client";

/** A task that Meilisearch could not do. */
export class TaskFailed extends Error {
  override readonly name = "TaskFailed";
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const [first, slowest, between] = [10, 250, 2000];

/** Waits until a task is done, however long it takes, and says every two seconds by `keep` that it still does. Fails when the task does. */
export async function done(enqueued: PromiseLike<EnqueuedTask>, keep: () => Promise<void>, ...tolerated: string[]): Promise<void> {
  const { taskUid } = await enqueued;
  let kept = Date.now();
  for (let wait = first; ; wait = Math.min(wait * 1.5, slowest)) {
    await pause(wait);
    const { status, error } = await filling!.tasks.getTask(taskUid);
    if (status === "succeeded" || tolerated.includes(error?.code ?? "")) return;
    if (status === "failed" || status === "canceled") throw new TaskFailed(error?.code ?? status);
    if (Date.now() - kept < between) continue;
    await keep();
    kept = Date.now();
  }
}
