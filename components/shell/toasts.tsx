"use client";
import { useEffect, useState } from "react";
import type { Toast } from "./toast";

/** Shows what `toast()` says, one at a time, for five seconds or until it is acted upon. */
export function Toasts() {
  const [shown, show] = useState<Toast | null>(null);

  useEffect(() => {
    let timer = 0;
    const onToast = (event: Event) => {
      clearTimeout(timer);
      show((event as CustomEvent<Toast>).detail);
      timer = window.setTimeout(() => show(null), 5000);
    };
    window.addEventListener("toast", onToast);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("toast", onToast);
    };
  }, []);

  return (
    <div className="toasts" role="status">
      {shown && (
        <p className="toast">
          {shown.message}
          {shown.act && (
            <button
              type="button"
              onClick={() => {
                shown.act?.run();
                show(null);
              }}
            >
              {shown.act.label}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
