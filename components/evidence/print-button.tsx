"use client";
import type { ReactNode } from "react";

/** Only the browser can print: without JavaScript the button is not there. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button type="button" className="btn quiet js" onClick={() => print()}>
      {children}
    </button>
  );
}
