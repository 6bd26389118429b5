import { isIPv6 } from "node:net";

/**
 * The address that tries are counted for. Each proxy adds the one it was called from at the right of `X-Forwarded-For`;
 * with `proxies` of our own before us, the entry that the outermost of them added is that many from the right, and
 * everything left of it was written by the caller. With none, only the socket is believed.
 */
export function addressOf(forwardedFor: string, socketAddress: string | undefined, proxies: number): string {
  const claimed = forwardedFor.split(",").map((part) => part.trim());
  return netOf((proxies > 0 ? claimed.at(-proxies) : socketAddress) ?? "");
}

/** An IPv6 subscriber has a whole /64 to try from; IPv4 in an IPv6 coat is IPv4. */
function netOf(address: string): string {
  const plain = address.replace(/^\[?([^\]]*)\]?.*$/, "$1").replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(plain)) return plain.replace(/:\d+$/, "").slice(0, 64);
  const [head = "", tail] = plain.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
