"use client";
import { Fault } from "@/components/shell/fault";
import "./globals.css";

/** When even the outermost layout failed. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <Fault digest={error.digest} retry={() => location.reload()} />
      </body>
    </html>
  );
}
