import { readFileSync } from "node:fs";

/** Aborted when somebody asks the archive to end: Ctrl-C, SIGTERM, a closed terminal, or the end of the npm that started us. */
export function untilAskedToEnd(): AbortSignal {
  const ending = new AbortController();
  const end = () => ending.abort();
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);
  if (!isDeafToHangUp()) process.on("SIGHUP", end);
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end(), 500).unref();
  }
  return ending.signal;
}

/** `nohup` asks for it, and a handler of ours would undo that. Only Linux tells. */
function isDeafToHangUp() {
  try {
    return /^SigIgn:\s*[0-9a-f]*[13579bdf]$/m.test(readFileSync("/proc/self/status", "utf8"));
  } catch {
    return false;
  }
}
