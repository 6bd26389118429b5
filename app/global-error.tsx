"use client";
import { lazy, Suspense } from "react";
import { useLeaving } from "@/components/shell/use-leaving";
import "./globals.css";

/** Loaded when it is needed: every page carries this file, and the outermost layout all but never fails. */
const Fault = lazy(() => import("@/components/shell/fault").then(({ Fault }) => ({ default: Fault })));

/** When even the outermost layout failed. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  useLeaving();
  return (
    <html lang="zh-CN">
      <body>
        <Suspense>
          <Fault digest={error.digest} retry={() => location.reload()} />
        </Suspense>
      </body>
    </html>
  );
}
