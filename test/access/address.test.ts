import { expect, test } from "vitest";
import { addressOf } from "../../lib/access/address";

test("without a proxy only the socket is believed", () => {
  expect(addressOf("", "203.0.113.7", 0)).toBe("203.0.113.7");
  expect(addressOf("198.51.100.1, 198.51.100.2", "203.0.113.7", 0)).toBe("203.0.113.7");
});

test("with proxies the address is counted from the right, so that a forged beginning changes nothing", () => {
  expect(addressOf("203.0.113.7", "10.0.0.1", 1)).toBe("203.0.113.7");
  expect(addressOf("6.6.6.6, 203.0.113.7", "10.0.0.1", 1)).toBe("203.0.113.7");
  expect(addressOf("6.6.6.6, 203.0.113.7, 10.0.0.2", "10.0.0.1", 2)).toBe("203.0.113.7");
});

test("a proxy that was promised and did not write is nobody's address of their own", () => {
  expect(addressOf("", "10.0.0.1", 1)).toBe("");
  expect(addressOf("203.0.113.7", "10.0.0.1", 2)).toBe("");
});

test("a whole IPv6 network is one caller, however it is written; IPv4 in an IPv6 coat is IPv4", () => {
  const net = "2001:db8:1:2::/64";
  for (const written of ["2001:db8:1:2::1", "2001:0db8:0001:0002:ffff:ffff:ffff:ffff", "[2001:DB8:1:2::9]:443", "2001:db8:1:2:3:4:5:6"])
    expect(addressOf("", written, 0)).toBe(net);
  expect(addressOf("", "2001:db8:1:3::1", 0)).not.toBe(net);
  expect(addressOf("", "::1", 0)).toBe("0:0:0:0::/64");
  expect(addressOf("", "::ffff:203.0.113.7", 0)).toBe("203.0.113.7");
});
