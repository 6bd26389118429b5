const chunkBytes = 1024 * 1024;

/** Pieces of one size, the last one smaller. */
export async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer<ArrayBuffer>> {
  let [parts, size]: [Uint8Array[], number] = [[], 0];
  for await (const part of bytes) {
    parts.push(part);
    size += part.byteLength;
    while (size >= chunkBytes) {
      const whole = Buffer.concat(parts);
      yield whole.subarray(0, chunkBytes);
      [parts, size] = [[whole.subarray(chunkBytes)], size - chunkBytes];
    }
  }
  if (size) yield Buffer.concat(parts);
}
