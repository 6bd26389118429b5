"use client";
import { type ReactNode, useSyncExternalStore } from "react";
import { nothingYet, outcome } from "./outcome";
import { Refused, type RefusedWords } from "./refused";

export type DeskWords = RefusedWords & { logged: string; forms: string; waiting: string };

/** On the desk: what was sent from this phone, how much still waits, and what the archive did not take. */
export function QuickDeskLine({ words, children }: { words: DeskWords; children?: ReactNode }) {
  const { logged, forms, waiting, refused } = useSyncExternalStore(outcome.subscribe, outcome.shown, () => nothingYet);
  const counted = (sentence: string, count: number) => <p>{sentence.replace("{count}", String(count))}</p>;
  const isQuiet = logged.length + forms + waiting + refused.length === 0;
  return (
    <div role="status">
      {!isQuiet && (
        <div className={waiting + refused.length ? "note warn" : "note ok"}>
          {children}
          <div>
            {logged.length > 0 && (
              <p>
                {words.logged}{" "}
                {logged.map(({ id, ref }) => (
                  <a key={id} className="link ref" href={`/evidence/${id}`}>
                    {ref}
                  </a>
                ))}
              </p>
            )}
            {forms > 0 && counted(words.forms, forms)}
            {waiting > 0 && counted(words.waiting, waiting)}
            {refused.map(({ row, entry }) => (
              <Refused key={row.id} row={row} entry={entry} words={words} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
