/** Whether an IP address, as the URL parser writes it, can be anybody's on the internet: none of ours, none of a local net. */
export function isPublicAddress(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  return bare.includes(":") ? isPublicV6(bare) : isPublicV4(bare);
}

/** Not for everybody (IANA special-purpose registries, RFC 6890): [first octets, bits]. */
const RESERVED_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // shared by providers
  ["127.0.0.0", 8],
  ["169.254.0.0", 16], // link-local: where clouds keep their credentials
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

function isPublicV4(text: string): boolean {
  const value = numberOf(text);
  if (value === null) return false;
  return !RESERVED_V4.some(([base, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(value / size) === Math.floor((numberOf(base) ?? 0) / size);
  });
}

function numberOf(text: string): number | null {
  const octets = text.split(".");
  if (octets.length !== 4 || !octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256)) return null;
  return octets.reduce((value, octet) => value * 256 + Number(octet), 0);
}

/** Only global unicast (2000::/3), without documentation, tunnels and benchmarks that lead elsewhere. */
function isPublicV6(text: string): boolean {
  const groups = groupsOf(text);
  if (!groups) return false;
  const [first = 0, second = 0] = groups;
  if (first < 0x2000 || first > 0x3fff) return false; // loopback, mapped, NAT64, unique local, link-local, multicast
  if (first === 0x2002) return false; // 6to4 carries any IPv4 address
  if (first === 0x2001 && (second < 0x0200 || second === 0x0db8)) return false; // Teredo, ORCHID, documentation
  return !(first === 0x3fff && second < 0x1000);
}

function groupsOf(text: string): readonly number[] | null {
  const [head = "", tail, more] = text.split("::");
  if (more !== undefined || text.includes(".") || text.includes("%")) return null;
  const parts = (side: string) => (side === "" ? [] : side.split(":"));
  const missing = tail === undefined ? 0 : 8 - parts(head).length - parts(tail).length;
  if (missing < 0) return null;
  const groups = [...parts(head), ...Array.from({ length: missing }, () => "0"), ...parts(tail ?? "")];
  if (groups.length !== 8 || !groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16));
}
