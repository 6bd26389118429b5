"use client";
import { createContext, useContext } from "react";

type TakenRow = {
  /** Told before a row of this list is taken away. */
  take(field: string, index: number): void;
  /** What was said of facts of the row that was taken away last, and of which list it was. */
  gone: { field: string; said: readonly string[] } | undefined;
};

/** What is said of single facts stays with its fact when a row before it is taken away, and goes visibly with its own. */
const Context = createContext<TakenRow>({ take: () => {}, gone: undefined });
export const TakenRowProvider = Context.Provider;
export const useTakenRow = () => useContext(Context);
