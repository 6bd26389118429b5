import { AsyncLocalStorage } from "node:async_hooks";

const said = new AsyncLocalStorage<readonly string[]>();

/** Does something for somebody who says of these names that they are no victim's there: two characters are a name in one text and a word in another. */
export const sparing = <T>(names: readonly string[], run: () => T): T => said.run(names.slice(0, 1000), run);

/** What whoever asks says is no victim's. */
export const spared = (): readonly string[] => said.getStore() ?? [];
