import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./public-address.ts";

describe("an address", () => {
  it.each([
    "93.184.215.14",
    "8.8.8.8",
    "172.15.0.1",
    "172.32.0.1",
    "100.63.0.1",
    "[2606:4700::1111]",
    "2a00:1450:4001::5",
  ])("is public: %s", (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.100.100.200",
    "198.19.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "[::1]",
    "::",
    "::ffff:7f00:1",
    "::ffff:127.0.0.1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2001:0:4136:e378::",
    "2001:db8::1",
    "1.2.3",
    "1.2.3.256",
    "not an address",
    ":::",
    "",
  ])("is not public, or none: %s", (address) => expect(isPublicAddress(address)).toBe(false));
});
