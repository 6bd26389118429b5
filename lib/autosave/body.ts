/** A request's body as text, or null as soon as it is longer. */
export async function readUpTo(request: Request, bytes: number): Promise<string | null> {
  return (await bytesUpTo(request, bytes))?.toString("utf8") ?? null;
}

/** A request's body, or null as soon as it is longer: what is declared is not believed. */
export async function bytesUpTo(request: Request, bytes: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > bytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What a body says as JSON; null when it is none, which no object is either. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
